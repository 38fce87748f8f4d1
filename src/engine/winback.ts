/** Asking people back who left, and inviting people who never came: for their next trip, and no longer. */
import { isKnown } from './acquaintance';
import { chosen, list, MOST, utility, words } from './chunk';
import { isOpen } from './opening';
import { draw, mixSeed, TO_UNIT } from './random';
import type { Market } from './state';
import { stockAt } from './stocks';
import type { WeekDate } from './week';
import { NEVER, NOBODY, SOURCES, STOCKS, WEEKS } from './vocabulary';

const WINBACK = stockAt('winback');
const ADVERTISING = SOURCES.indexOf('advertising');

/**
 * Whether customer i has lapsed from company j by week `now` of the game: they were at home there, are no longer, and have not
 * bought there for a quarter. Whoever has is an occasional buyer: most people buy from several.
 */
export function hasLapsed({ minds, people }: Market, i: number, j: number, now: number): boolean {
  const at = i * people.keys.length + j;
  return minds.home[i] !== j && minds.left[at] > 0 && now - minds.last[at] >= WEEKS;
}

/**
 * Sends this week's invitations: a thirteenth of the people are looked at each week. Nobody gets a second while they have one in hand; of several the luckiest one counts. Luck is
 * that of customer, week and company id.
 */
export function invite(market: Market, { ofQuarter, time, ofGame }: WeekDate): void {
  const { firms, minds } = market;
  const luck = mixSeed(market.seed, 'invite', market.luck);
  let anybody = false;
  for (let j = 0; j < firms.crisis.length; j++)
    anybody ||= firms.stocks[j * STOCKS.length + WINBACK] > 0 && isOpen(market, j);
  if (!anybody) return;
  for (let i = ofQuarter - 1; i < minds.home.length; i += WEEKS)
    if (minds.invited[i] === NOBODY) address(market, i, ofGame, time, luck);
}

/** Sends customer i an invitation in week `now` of the game if luck has it, whose address is `time`. */
function address(market: Market, i: number, now: number, time: number, luck: number): void {
  const { people, minds, scratch } = market;
  const count = people.keys.length;
  let luckiest = 1;
  let from = NOBODY;
  for (let j = 0; j < count; j++) {
    const chance = chanceOf(market, i, j, now);
    if (chance === 0) continue;
    draw(words, i, time, luck, people.keys[j]);
    const lot = words[0] * TO_UNIT;
    if (lot >= chance || lot >= luckiest) continue;
    luckiest = lot;
    from = j;
  }
  if (from === NOBODY) return;
  minds.invited[i] = from;
  const at = i * count + from;
  if (minds.experience[at] > 0) {
    scratch.asked[from]++;
    return;
  }
  scratch.askedCold[from]++;
  minds.aware[i] |= 1 << from;
  if (minds.source[at] === 0) minds.source[at] = ADVERTISING;
}

/** The chance, a quarter, that company j invites customer i: lapsed ones whom it knows, and by advertising those who never came. */
function chanceOf(market: Market, i: number, j: number, now: number): number {
  const { firms, minds, parameters, scratch } = market;
  const effort = firms.stocks[j * STOCKS.length + WINBACK];
  if (effort === 0 || !isOpen(market, j)) return 0;
  if (minds.experience[i * scratch.voice.length + j] === 0)
    return parameters.winbackCold * effort * scratch.voice[j];
  return hasLapsed(market, i, j, now) && isKnown(market, i, j) ? parameters.winbackReach * effort : 0;
}

/**
 * Adds to `utility` the pull of the invitations that the first n listed customers have in hand in week `now` of the game: the
 * greater the better they knew and trusted the company, and the fresher that is (Kumar, Bhagwat & Zhang 2015; Dillard & Bates).
 */
export function consider(market: Market, n: number, now: number): void {
  const { invited } = market.minds;
  for (let k = 0; k < n; k++) {
    const j = invited[list[k]];
    if (j !== NOBODY) utility[k * MOST + j] += pullOf(market, list[k], j, now);
  }
}

function pullOf({ people, minds, parameters }: Market, i: number, j: number, now: number): number {
  const at = i * people.keys.length + j;
  const bought = minds.experience[at];
  if (bought === 0 || minds.last[at] === NEVER) return parameters.invitationPull;
  const familiar = bought / (bought + parameters.invitationFamiliar);
  const weeks = Math.max(0, now - minds.last[at]);
  const fresh = parameters.invitationFading / (parameters.invitationFading + weeks);
  return parameters.invitationPull + parameters.invitationMemory * minds.trust[at] * familiar * fresh;
}

/**
 * The first n listed customers have chosen: their invitations are used or void. Counts those used; who comes back on one has
 * decided to, and is at home there again with this purchase.
 */
export function useInvitations({ minds, scratch, parameters }: Market, n: number): void {
  const { accepted, acceptedCold, answered, voice } = scratch;
  const { invited, experience, away } = minds;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = invited[i];
    if (j === NOBODY) continue;
    invited[i] = NOBODY;
    if (chosen[k] !== j) continue;
    if (experience[i * voice.length + j] === 0) acceptedCold[j]++;
    else {
      accepted[j]++;
      answered[i] = j;
      away[i] = Math.ceil(parameters.leavePurchases) - 1;
    }
  }
}
