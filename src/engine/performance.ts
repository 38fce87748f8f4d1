/** What a company is like to buy from this week: its stocks turned into the dimensions people want, and its counter. */
import { weighBonds } from './bonds';
import { weighCare } from './care';
import { weighRecovery } from './complaints';
import { showroom, weighChannels } from './channels';
import { voiceOf } from './crisis';
import { understanding, useOfKnowledge } from './knowledge';
import { weighProgramme } from './programme';
import { claimOf } from './promise';
import type { Market } from './state';
import { stockAt } from './stocks';
import { usable } from './technology';
import { weighMargins } from './tiers';
import { DIMENSIONS, ORIENTATIONS, STOCKS } from './vocabulary';

const D = DIMENSIONS.length;
const AT = Object.fromEntries(STOCKS.map((stock) => [stock, stockAt(stock)])) as Record<
  (typeof STOCKS)[number],
  number
>;

/** A level that neither helps nor harms. */
const MIDDLING = 0.5;

/** Fills in this week's figures of all companies: performance by dimension, pull, price push, crowding, failures. */
export function weighCompanies(market: Market): void {
  for (let j = 0; j < market.firms.price.length; j++) {
    weighVoice(market, j);
    weighChannels(market, j);
    weighDimensions(market, j);
    weighCounter(market, j);
    weighPrice(market, j);
    weighProgramme(market, j);
    weighBonds(market, j);
    weighCare(market, j);
    weighMargins(market, j);
  }
  weighRecovery(market);
  lookAround(market);
}

/** How loud a company is this week: advertising and its claim, the praise of its community and how people there bond. */
function weighVoice(market: Market, j: number): void {
  const { scratch, firms, parameters } = market;
  scratch.voice[j] = voiceOf(market, j);
  scratch.claim[j] = claimOf(market, j);
  const community = firms.stocks[j * STOCKS.length + AT.community];
  const social = firms.stocks[j * STOCKS.length + AT.social];
  scratch.chorus[j] = 1 + parameters.communityTalk * community;
  scratch.warmth[j] = 1 - (1 - social) * (1 - parameters.communityBond * community);
}

/** Whether anything beside liking, price and habit bears on choices this week. */
function lookAround(market: Market): void {
  const { scratch, firms, climate } = market;
  scratch.showroom[0] = showroom(market);
  let depends = scratch.showroom[0] > 0 || climate.choices < 1;
  for (let j = 0; j < firms.crisis.length; j++) depends ||= firms.crisis[j] > 0;
  scratch.inPlay[0] = depends ? 1 : 0;
}

/**
 * The five dimensions, each multiplied by how far its orientation has taken root. Skill counts as far as willing people use it,
 * and what is known of customers as far as it is used.
 */
function weighDimensions(market: Market, j: number): void {
  const { firms, parameters, scratch, climate } = market;
  const { stocks, readiness } = firms;
  const { basicLevel, rootless, rooting, skillUse } = parameters;
  const { serviceSkill, serviceMorale, serviceCapacity, relationSocial, experiencePlace } = parameters;
  const row = j * STOCKS.length;
  const of = (stock: keyof typeof AT) => stocks[row + AT[stock]];
  const skill = of('skill') * (1 + skillUse * (of('morale') - MIDDLING));
  const database = usable(of('database'), climate.technology);
  const raw = [
    of('quality'),
    serviceSkill * skill + serviceMorale * of('morale') + serviceCapacity * of('capacity'),
    relationSocial * of('social') + (1 - relationSocial) * database * useOfKnowledge(market, j),
    experiencePlace * of('atmosphere') + (1 - experiencePlace) * of('reach'),
    database * understanding(market, j)
  ];
  for (let d = 0; d < D; d++) {
    const factor = rootless + rooting * readiness[j * ORIENTATIONS.length + d];
    scratch.performance[j * D + d] = basicLevel + (1 - basicLevel) * Math.min(1, raw[d] * factor);
  }
  scratch.pull[j] =
    parameters.brandWeight * (scratch.voice[j] - MIDDLING) +
    parameters.reachWeight * (of('reach') - MIDDLING);
}

/** Purchases a week that a company's counter can serve. */
export function counterOf({ spec, firms, parameters: { counterBasic } }: Market, j: number): number {
  const capacity = firms.stocks[j * STOCKS.length + AT.capacity];
  return spec.companies[j].counter * (counterBasic + (1 - counterBasic) * capacity);
}

/**
 * Crowding is convex in load (queues are); failures rise with load and fall with skill and morale. Standards are a must-be:
 * they please nobody, but less goes wrong and less is left to chance.
 */
function weighCounter({ firms, parameters, scratch }: Market, j: number): void {
  const row = j * STOCKS.length;
  const over = Math.max(0, firms.load[j] - parameters.easyLoad);
  scratch.crowding[j] = Math.min(parameters.congestionMost, parameters.congestion * over * over);
  const standards = firms.stocks[row + AT.standards];
  scratch.chance[j] = parameters.chance * (1 - parameters.standardsChance * standards);
  const failing = Math.min(
    1,
    parameters.failureBasic +
      parameters.failureSkill * (1 - firms.stocks[row + AT.skill]) +
      parameters.failureMorale * (1 - firms.stocks[row + AT.morale]) +
      parameters.failureLoad * over
  );
  scratch.failing[j] = failing * (1 - parameters.standardsFailures * standards);
}

/** Price against what is usual drives choice; price against what is remembered feels fair or not. */
function weighPrice({ firms, climate, parameters, scratch }: Market, j: number): void {
  const price = firms.price[j];
  const shown = 0.6 + 0.8 * climate.transparency;
  scratch.pricePush[j] = parameters.priceWeight * shown * (price / climate.usualPrice - 1);
  const change = price / firms.reference[j] - 1;
  scratch.fairness[j] = change > 0 ? -parameters.fairness * change : -parameters.bargain * change;
}
