/** Room to work in: everything a quarter counts or figures out on its way, made once a market. */
import { bondFading } from './bonds';
import type { MarketSpec } from './market-spec';
import { parameterValues } from './parameters';
import type { Scratch } from './state';
import { fadingOf, makeBins, TIERS } from './tiers';
import { DIMENSIONS, OUTCOMES } from './vocabulary';

/** Empty room for a market of this spec; copies of a market may share it. */
export function makeScratch(spec: MarketSpec): Scratch {
  const c = spec.companies.length;
  return {
    ...roomForPeople(spec.customers, c),
    ...roomForCompanies(c),
    ...roomForBonds(spec, c),
    ...roomForCounts(c, spec.segments.length)
  };
}

/** The talk of all, and where they were at home. */
function roomForPeople(n: number, c: number) {
  return {
    inbox: new Int32Array(n * c * 2),
    mail: new Int32Array(n * c),
    waiting: new Int32Array(1),
    before: new Uint8Array(n),
    choices: new Float64Array(1),
    answered: new Uint8Array(n),
    bought: new Uint8Array(n * c),
    earned: new Float64Array(n * c)
  };
}

/** This week’s figures of the companies. */
function roomForCompanies(c: number) {
  return {
    pull: new Float64Array(c),
    pricePush: new Float64Array(c),
    performance: new Float64Array(c * DIMENSIONS.length),
    crowding: new Float64Array(c),
    fairness: new Float64Array(c),
    chance: new Float64Array(c),
    failing: new Float64Array(c),
    channels: new Float64Array(c),
    discord: new Float64Array(c),
    voice: new Float64Array(c),
    claim: new Float64Array(c),
    chorus: new Float64Array(c),
    warmth: new Float64Array(c),
    noticed: new Float64Array(c),
    showroom: new Float64Array(1),
    inPlay: new Uint8Array(1),
    resolving: new Float64Array(c),
    hastening: new Float64Array(c)
  };
}

/** This week’s figures of bonds, programme and care, and who the customers are. */
function roomForBonds(spec: MarketSpec, c: number) {
  return {
    understood: new Float64Array(c),
    contactSpeed: new Float64Array(c),
    clubSpeed: new Float64Array(c),
    clubBond: new Float64Array(c),
    joining: new Float64Array(c),
    rewarding: new Float64Array(c),
    reward: new Float64Array(c),
    treated: new Float64Array(c * TIERS),
    slighting: new Float64Array(c),
    attentive: new Uint8Array(c),
    margins: new Float64Array(c * spec.segments.length),
    fading: fadingOf(parameterValues(spec)),
    ...bondFading(parameterValues(spec)),
    lines: new Float64Array(c * 2),
    bins: makeBins(c)
  };
}

/** Counts of the quarter. */
function roomForCounts(c: number, segments: number) {
  return {
    served: new Int32Array(c),
    goods: new Float64Array(c),
    purchases: new Int32Array(c),
    rewards: new Float64Array(c),
    caring: new Float64Array(c),
    tried: new Int32Array(c),
    repeated: new Int32Array(c),
    upset: new Int32Array(c * OUTCOMES.length),
    complaints: new Int32Array(c * OUTCOMES.length),
    praise: new Int32Array(c),
    warnings: new Int32Array(c),
    loads: new Float64Array(c),
    researched: new Float64Array(c),
    asked: new Int32Array(c),
    askedCold: new Int32Array(c),
    accepted: new Int32Array(c),
    acceptedCold: new Int32Array(c),
    bySegment: new Int32Array(c * segments)
  };
}
