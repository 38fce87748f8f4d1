/** Making and copying a market. */
import { words } from './chunk';
import type { MarketSpec } from './market-spec';
import { clamp01 } from './maths';
import { introduce, isOpen } from './opening';
import { parameterValues } from './parameters';
import { populate } from './people';
import { weighCompanies } from './performance';
import { playQuarter, playTrial, type QuarterInput } from './quarter';
import { draw, mixSeed } from './random';
import type { QuarterReport } from './report';
import { makeScratch } from './scratch';
import { startDecision } from './start';
import type { Firms, Market, Minds, People } from './state';
import { startLevels } from './stocks';
import { planFirstTrips } from './trips';
import { normal } from './variates';
import { DIMENSIONS, NEVER, NOBODY, ORIENTATIONS, SETTING_NAMES, WEEKS } from './vocabulary';

/**
 * A market ready for the first quarter of a game: people, network and companies made from the spec and the seed (a whole
 * number from 0 to 4,294,967,295), and the quarters of the history played with everybody's start decision. The spec must be
 * sound: `checkMarket` says so beforehand.
 */
export function createMarket(spec: MarketSpec, seed: number): Market {
  const market = foundMarket(spec, seed, populate(spec, seed));
  for (let quarter = 0; quarter < spec.history; quarter++) playTrial(market, asBefore(spec));
  return market;
}

/** The same, with the reports of the history, oldest first. `people` may be handed in to make them only once. */
export function openMarket(
  spec: MarketSpec,
  seed: number,
  people: People = populate(spec, seed)
): { market: Market; reports: QuarterReport[] } {
  const market = foundMarket(spec, seed, people);
  const reports: QuarterReport[] = [];
  for (let quarter = 0; quarter < spec.history; quarter++) reports.push(playQuarter(market, asBefore(spec)));
  return { market, reports };
}

/** A quarter of the history. */
function asBefore(spec: MarketSpec): QuarterInput {
  return { decisions: spec.companies.map((_, j) => startDecision(spec, j)), answerCost: 0, effects: [] };
}

/** A market that shares what never changes with the first and goes its own way in everything else. */
export function copyMarket(market: Market): Market {
  return assemble({
    ...market,
    climate: { ...market.climate },
    minds: copyMinds(market.minds),
    firms: copyFirms(market.firms)
  });
}

/** Every market is built here, so that all have the same shape to the compiler. */
function assemble(m: Market): Market {
  const { spec, seed, luck, quarter, parameters, climate, people, minds, firms, scratch } = m;
  return { spec, seed, luck, quarter, parameters, climate, people, minds, firms, scratch };
}

function copyMinds(m: Minds): Minds {
  return {
    expectation: m.expectation.slice(),
    satisfaction: m.satisfaction.slice(),
    trust: m.trust.slice(),
    experience: m.experience.slice(),
    home: m.home.slice(),
    since: m.since.slice(),
    habit: m.habit.slice(),
    away: m.away.slice(),
    bond: m.bond.slice(),
    aware: m.aware.slice(),
    idle: m.idle.slice(),
    trip: m.trip.slice(),
    place: m.place.slice(),
    due: m.due.slice(),
    grudge: m.grudge.slice(),
    sore: m.sore.slice(),
    last: m.last.slice(),
    worth: m.worth.slice(),
    left: m.left.slice(),
    returned: m.returned.slice(),
    source: m.source.slice(),
    reciprocity: m.reciprocity.slice(),
    empathy: m.empathy.slice(),
    tie: m.tie.slice(),
    member: m.member.slice(),
    earned: m.earned.slice(),
    paid: m.paid.slice(),
    points: m.points.slice(),
    invited: m.invited.slice()
  };
}

function copyFirms(f: Firms): Firms {
  return {
    price: f.price.slice(),
    reference: f.reference.slice(),
    stocks: f.stocks.slice(),
    readiness: f.readiness.slice(),
    orientation: f.orientation.slice(),
    cash: f.cash.slice(),
    load: f.load.slice(),
    settings: f.settings.slice(),
    crisis: f.crisis.slice(),
    patience: f.patience.slice()
  };
}

/** A market before its history: nobody has bought anything yet. */
export function foundMarket(spec: MarketSpec, seed: number, people: People): Market {
  const market = assemble({
    spec,
    seed,
    luck: 0,
    quarter: -spec.history,
    parameters: parameterValues(spec),
    climate: { ...spec.climate },
    people,
    minds: makeMinds(spec.customers, spec.companies.length),
    firms: makeFirms(spec),
    scratch: makeScratch(spec)
  });
  weighCompanies(market);
  formFirstViews(market);
  planFirstTrips(market);
  return market;
}

function makeMinds(n: number, companies: number): Minds {
  return {
    expectation: new Float32Array(n * companies),
    satisfaction: new Float32Array(n * companies),
    trust: new Float32Array(n * companies),
    experience: new Uint8Array(n * companies),
    home: new Uint8Array(n).fill(NOBODY),
    since: new Int32Array(n),
    habit: new Float32Array(n),
    away: new Uint8Array(n),
    bond: new Float32Array(n * companies),
    aware: new Uint8Array(n),
    idle: new Uint8Array(n),
    trip: new Uint16Array(n),
    place: new Float32Array(n),
    due: new Int32Array(n),
    grudge: new Float32Array(n * companies),
    sore: new Int16Array(n * companies).fill(NEVER),
    last: new Int16Array(n * companies).fill(NEVER),
    worth: new Float32Array(n * companies),
    left: new Uint8Array(n * companies),
    returned: new Uint8Array(n),
    source: new Uint8Array(n * companies),
    reciprocity: new Float32Array(n),
    empathy: new Float32Array(n),
    tie: new Float32Array(n),
    member: new Uint8Array(n),
    earned: new Uint8Array(n),
    paid: new Uint8Array(n),
    points: new Float32Array(n),
    invited: new Uint8Array(n).fill(NOBODY)
  };
}

function makeFirms(spec: MarketSpec): Firms {
  const starts = spec.companies.map((company) => company.start);
  const held = starts.map((start) => ORIENTATIONS.indexOf(start.orientation));
  return {
    price: Float64Array.from(starts, (start) => start.price),
    reference: Float64Array.from(starts, (start) => start.price),
    stocks: Float64Array.from(starts.flatMap((_, j) => Array.from(startLevels(spec, j)))),
    readiness: Float64Array.from(held.flatMap((o) => ORIENTATIONS.map((_, k) => (k === o ? 1 : 0)))),
    orientation: Uint8Array.from(held),
    cash: Float64Array.from(starts, (start) => start.cash),
    load: new Float64Array(starts.length),
    settings: Uint8Array.from(
      starts.flatMap((start) => SETTING_NAMES.map((name) => start.settings?.[name] ?? 0))
    ),
    crisis: new Float64Array(starts.length),
    patience: new Float64Array(starts.length).fill(1)
  };
}

/** Before they have tried anything, people know some of the open companies and think of all roughly what is true. */
function formFirstViews(market: Market): void {
  const { spec, people, minds, scratch, parameters } = market;
  const count = people.keys.length;
  const wants = DIMENSIONS.length;
  const luck = mixSeed(market.seed, 'firstView');
  for (let j = 0; j < count; j++) if (isOpen(market, j)) introduce(market, j, true);
  for (let i = 0; i < minds.home.length; i++) {
    minds.since[i] = 1 - WEEKS * spec.history;
    for (let j = 0; j < count; j++) {
      draw(words, i, people.keys[j], luck, 0);
      let level = parameters.firstView * normal(words[0]);
      for (let d = 0; d < wants; d++)
        level += people.wants[i * wants + d] * scratch.performance[j * wants + d];
      const at = i * count + j;
      minds.expectation[at] = clamp01(level);
      minds.satisfaction[at] = minds.expectation[at];
      minds.trust[at] = parameters.trustAtFirst;
    }
  }
}
