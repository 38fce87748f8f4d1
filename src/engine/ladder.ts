/** The ladder of a relationship, from somebody who never came to somebody won back: read off a mind, never stored. */
import type { Market } from './state';
import { NOBODY, WEEKS } from './vocabulary';

/** The steps, in the order in which a relationship takes them. */
export const LADDER = ['potential', 'new', 'regular', 'established', 'loyal', 'lapsed', 'won-back'] as const;
export type LadderStep = (typeof LADDER)[number];

const STEPS = LADDER.length;
const at = (step: LadderStep) => LADDER.indexOf(step);
const POTENTIAL = at('potential');
const [NEW, REGULAR] = [at('new'), at('regular')];
const [ESTABLISHED, LOYAL] = [at('established'), at('loyal')];
const [LAPSED, WON_BACK] = [at('lapsed'), at('won-back')];

/** Whether customer i had lapsed from company j before they came to be at home there. */
function isWonBack({ minds }: Market, i: number, j: number): boolean {
  return minds.home[i] === j && ((minds.returned[i] >> j) & 1) === 1;
}

/**
 * The step on which customer i stands with company j in week `now` of the game, as a place in LADDER. Who was at home there,
 * left and has bought nothing there for a quarter has lapsed; who came home again after that is won back until established.
 */
export function ladderStep(market: Market, i: number, j: number, now: number): number {
  const { minds, people, parameters } = market;
  if (minds.home[i] === j) return stepAtHome(market, i, j, now);
  const place = i * people.keys.length + j;
  const weeks = now - minds.last[place];
  return stepElsewhere(minds.experience[place], minds.left[place], weeks, parameters.regularPurchases);
}

function stepAtHome(market: Market, i: number, j: number, now: number): number {
  const { minds, people, parameters } = market;
  const place = i * people.keys.length + j;
  const bought = minds.experience[place];
  if (bought > 0 && now - minds.since[i] >= parameters.establishedWeeks) {
    const { loyalTrust, loyalHabit } = parameters;
    return minds.trust[place] >= loyalTrust && minds.habit[i] >= loyalHabit ? LOYAL : ESTABLISHED;
  }
  if (bought > 0 && isWonBack(market, i, j)) return WON_BACK;
  return stepElsewhere(bought, 0, 0, parameters.regularPurchases);
}

/** The step with a company where they are not at home: figured, not branched on, for the processor would guess wrong. */
function stepElsewhere(bought: number, left: number, weeks: number, regular: number): number {
  const lapsed = Number(left > 0) & Number(weeks >= WEEKS);
  const bare = NEW + (REGULAR - NEW) * Number(bought >= regular);
  return Number(bought > 0) * (bare + lapsed * (LAPSED - bare));
}

/** How many people stand on each step with each company in week `now`: companies × LADDER. */
export function countSteps(market: Market, now: number): Int32Array {
  const { home } = market.minds;
  const steps = new Int32Array(market.people.keys.length * STEPS);
  market.people.keys.forEach((_, j) => countElsewhere(market, j, now, steps));
  for (let i = 0; i < home.length; i++)
    if (home[i] !== NOBODY) steps[home[i] * STEPS + stepAtHome(market, i, home[i], now)]++;
  return steps;
}

/** Those who are not at home with company j. */
function countElsewhere(
  { minds, people, parameters }: Market,
  j: number,
  now: number,
  steps: Int32Array
): void {
  const { home, experience, left, last } = minds;
  const { regularPurchases } = parameters;
  const count = people.keys.length;
  let [others, buyers, often, lapsed] = [0, 0, 0, 0];
  for (let i = 0; i < home.length; i++) {
    const place = i * count + j;
    const bought = experience[place];
    const elsewhere = Number(home[i] !== j);
    const buyer = elsewhere & Number(bought > 0);
    const gone = buyer & Number(left[place] > 0) & Number(now - last[place] >= WEEKS);
    others += elsewhere;
    buyers += buyer;
    lapsed += gone;
    often += (buyer ^ gone) & Number(bought >= regularPurchases);
  }
  steps[j * STEPS + POTENTIAL] += others - buyers;
  steps[j * STEPS + NEW] += buyers - lapsed - often;
  steps[j * STEPS + REGULAR] += often;
  steps[j * STEPS + LAPSED] += lapsed;
}
