/** The club and its rewards: who joins, what they collect, and what it costs. */
import { chosen, list, MOST, utility } from './chunk';
import { pairUnit } from './acquaintance';
import { repay } from './bonds';
import { anyAbove, clamp01 } from './maths';
import { mix, mixSeed } from './random';
import type { Market } from './state';
import { stockAt } from './stocks';
import { worthNow } from './tiers';
import { NOBODY, SETTING_NAMES, SETTINGS, STOCKS } from './vocabulary';

const REWARDS = stockAt('rewards');
const CLUB = stockAt('club');
const ENTRY = SETTING_NAMES.indexOf('entry');
const EARNED = SETTINGS.entry.indexOf('earned');
const PAID = SETTINGS.entry.indexOf('paid');

/** This week's figures of company j's programme, into the scratch: who may join, what a reward is worth. */
export function weighProgramme({ firms, parameters, scratch }: Market, j: number): void {
  const row = j * STOCKS.length;
  const rewards = firms.stocks[row + REWARDS];
  const offer = 1 - (1 - rewards) * (1 - firms.stocks[row + CLUB]);
  const entry = firms.settings[j * SETTING_NAMES.length + ENTRY];
  const { programmeLeast, joinBought, joinEarned, joinPaid } = parameters;
  const share = entry === PAID ? joinPaid : entry === EARNED ? joinEarned : joinBought;
  scratch.joining[j] = offer < programmeLeast ? 0 : share * offer;
  scratch.rewarding[j] = rewards < programmeLeast ? 0 : rewards;
  scratch.reward[j] = Math.round(parameters.rewardWorth * scratch.rewarding[j] * firms.price[j]);
}

/** Members of a programme that is no more are members of nothing; call it once a quarter. */
export function disband({ minds, scratch }: Market): void {
  let open = 0;
  scratch.joining.forEach((chance, j) => (open |= chance > 0 ? 1 << j : 0));
  for (const bits of [minds.member, minds.earned, minds.paid])
    for (let i = 0; i < bits.length; i++) bits[i] &= open;
}

/** How keen customer i is as a member of the club of company j: by how they came into it, whatever it asks of others now. */
export function keenness({ minds, parameters }: Market, i: number, j: number): number {
  if (((minds.paid[i] >> j) & 1) === 1) return parameters.keenPaid;
  return ((minds.earned[i] >> j) & 1) === 1 ? parameters.keenEarned : 1;
}

/**
 * Adds to `utility` what belonging does to the pull of the home of the first n listed customers who are members there: money
 * off, and more the nearer the reward (points pressure). Whoever buys much there already takes the rewards and changes nothing
 * (Liu 2007).
 */
export function lure(market: Market, n: number, week: number): void {
  const { minds, scratch, parameters } = market;
  const { home, member, points } = minds;
  const { rewarding } = scratch;
  const { rewardWeight, pressureWeight, rewardModerate } = parameters;
  if (!anyAbove(rewarding)) return;
  const count = rewarding.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = home[i];
    if (j === NOBODY || ((member[i] >> j) & 1) === 0 || rewarding[j] === 0) continue;
    const light = rewardModerate / (rewardModerate + worthNow(market, i * count + j, week));
    const pull = light * light * (rewardWeight + pressureWeight * points[i] * points[i]);
    utility[k * MOST + j] += rewarding[j] * keenness(market, i, j) * pull;
  }
}

/** Lets the first n listed buyers join and collect; after `bind`. Luck is that of customer, week and company. */
export function collect(market: Market, n: number, moment: number): void {
  const { people, minds, scratch } = market;
  const { joining } = scratch;
  if (!anyAbove(joining)) return;
  const luck = mixSeed(market.seed, 'join', mix(market.luck) ^ moment);
  for (let k = 0; k < n; k++) {
    const j = chosen[k];
    if (joining[j] === 0) continue;
    const i = list[k];
    if (((minds.member[i] >> j) & 1) === 1) {
      if (minds.home[i] === j && scratch.rewarding[j] > 0) addPoint(market, i, j);
    } else if (pairUnit(i, people.keys[j], luck) < chanceToJoin(market, i, j)) join(market, i, j);
  }
}

/** An earned club asks only those who have come often; a paid one gets only those who are glad to. */
function chanceToJoin({ minds, firms, scratch, parameters }: Market, i: number, j: number): number {
  const entry = firms.settings[j * SETTING_NAMES.length + ENTRY];
  const at = i * scratch.pull.length + j;
  if (entry === EARNED && minds.experience[at] < parameters.joinAfter) return 0;
  const glad = entry === PAID ? minds.satisfaction[at] * minds.satisfaction[at] : 1;
  return scratch.joining[j] * glad;
}

/** Fees stand against the rewards in the books. */
function join({ minds, firms, scratch, parameters }: Market, i: number, j: number): void {
  minds.member[i] |= 1 << j;
  const entry = firms.settings[j * SETTING_NAMES.length + ENTRY];
  if (entry === EARNED) minds.earned[i] |= 1 << j;
  if (entry !== PAID) return;
  minds.paid[i] |= 1 << j;
  scratch.rewards[j] -= Math.round(parameters.fee * firms.price[j]);
}

/** A purchase of a member brings the next reward nearer; when it comes it costs, and is remembered a little. */
function addPoint(market: Market, i: number, j: number): void {
  const { minds, scratch, parameters } = market;
  minds.points[i] += 1 / parameters.rewardEvery;
  // As many points as purchases, but for the rounding of shares.
  if (minds.points[i] < 0.9999) return;
  minds.points[i] = clamp01(minds.points[i] - 1);
  scratch.rewards[j] += scratch.reward[j];
  repay(market, i, scratch.rewarding[j]);
}
