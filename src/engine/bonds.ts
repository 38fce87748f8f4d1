/** The four bonds (Callaghan, McPhail & Yau 1995) beside trust: bonding, reciprocity, empathy; and structural ties. */
import { bar, chosen, felt, known, list, MOST, switched, utility } from './chunk';
import { contactLevel } from './contact';
import { understanding } from './knowledge';
import type { ParameterValues } from './parameters';
import type { Market } from './state';
import { stockAt } from './stocks';
import { NOBODY, STOCKS } from './vocabulary';

const CLUB = stockAt('club');
const STRUCTURE = stockAt('structure');

/** Weeks since the last purchase after which a bond fades no further: ten years. */
const LONGEST = 520;

/** What is left of reciprocity and of empathy by the weeks since the last purchase at home: a share of what is left goes each week. */
export function bondFading({ reciprocityFade, empathyFade }: ParameterValues) {
  return { owedLeft: leftOf(1 - reciprocityFade), closeLeft: leftOf(1 - empathyFade) };
}

function leftOf(keep: number): Float64Array {
  const left = new Float64Array(LONGEST + 1).fill(1);
  for (let weeks = 1; weeks <= LONGEST; weeks++) left[weeks] = left[weeks - 1] * keep;
  return left;
}

/**
 * This week's figures of the bonds that company j offers, into the scratch: how far a known customer feels understood, how
 * much faster contact and club let people bond, the bond a club offers. After `weighProgramme`.
 */
export function weighBonds(market: Market, j: number): void {
  const { firms, parameters, scratch } = market;
  const { empathyBasic } = parameters;
  const row = j * STOCKS.length;
  const contact = contactLevel(firms, j);
  const club = firms.stocks[row + CLUB];
  scratch.understood[j] = understanding(market, j) * (empathyBasic + (1 - empathyBasic) * contact);
  scratch.contactSpeed[j] = 1 + parameters.contactSpeed * contact;
  scratch.clubSpeed[j] = parameters.clubSpeed * club;
  scratch.clubBond[j] = 1 - (1 - scratch.warmth[j]) * (1 - parameters.clubBond * club);
}

/**
 * Adds to `utility` what ties each of the first n listed customers to the company whose customer they are: habit, the climate's
 * cost of changing, what `week` of the game has left of reciprocity and empathy, and what would have to be undone.
 */
export function attach({ minds, climate, parameters, scratch }: Market, n: number, week: number): void {
  const { home, habit, reciprocity, empathy, tie, last } = minds;
  const { owedLeft, closeLeft, pull } = scratch;
  const count = pull.length;
  const { habitWeight, reciprocityWeight, empathyWeight, tieWeight } = parameters;
  const { switching } = climate;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = home[i];
    if (j === NOBODY) continue;
    const weeks = Math.min(LONGEST, week - last[i * count + j]);
    utility[k * MOST + j] +=
      habitWeight * habit[i] +
      switching +
      (reciprocityWeight * reciprocity[i] * owedLeft[weeks] +
        empathyWeight * empathy[i] * closeLeft[weeks] +
        tieWeight * tie[i]);
  }
}

/** Takes from the bonds of the first n listed buyers who are at home what the weeks since they last bought there have taken. */
export function fade({ minds, scratch }: Market, n: number, week: number): void {
  const { home, last, reciprocity, empathy } = minds;
  const { owedLeft, closeLeft, pull } = scratch;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    if (home[i] !== chosen[k]) continue;
    const weeks = Math.min(LONGEST, week - last[i * count + home[i]]);
    reciprocity[i] *= owedLeft[weeks];
    empathy[i] *= closeLeft[weeks];
  }
}

/**
 * What a purchase does to the bonds with the home of the first n listed buyers; after `fade` and `settle`, before `remember`.
 * Gain beyond what was owed grows reciprocity; being known grows empathy; buying elsewhere takes from both; what ties grows
 * with each purchase toward what the company offers and outlives its end for a while.
 */
export function bind(market: Market, n: number): void {
  const { minds, scratch, parameters, firms } = market;
  const { understood, contactSpeed, pull } = scratch;
  const { home, reciprocity, empathy, tie } = minds;
  const { bondKept, reciprocityGrowth, zone } = parameters;
  const { empathyGrowth, tieGrowth, tieFade } = parameters;
  const count = pull.length;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    const j = chosen[k];
    if (home[i] !== j) {
      reciprocity[i] *= bondKept;
      empathy[i] *= bondKept;
      continue;
    }
    if (switched[k] === 1) startOver(market, i, i * count + j);
    if (felt[k] - bar[k] > zone) reciprocity[i] += reciprocityGrowth * (1 - reciprocity[i]);
    const closer = known[k] * understood[j] - empathy[i];
    if (closer > 0) empathy[i] += Math.min(1, empathyGrowth * contactSpeed[j]) * closer;
    const tighter = firms.stocks[j * STOCKS.length + STRUCTURE] - tie[i];
    if (tighter !== 0) tie[i] += (tighter > 0 ? tieGrowth : tieFade) * tighter;
  }
}

/** A new home: of the old bonds only what the heart remembers of an earlier time here. */
function startOver({ minds, parameters }: Market, i: number, at: number): void {
  const remembered = parameters.bondMemory * minds.bond[at];
  minds.reciprocity[i] = remembered;
  minds.empathy[i] = remembered;
  minds.tie[i] = 0;
  minds.points[i] = 0;
}

/** A favour (0 to 1) that customer i gets from the company they buy from: a reward, or a failure put right fairly. */
export function repay({ minds, parameters }: Market, i: number, favour: number): void {
  minds.reciprocity[i] += parameters.reciprocityReward * favour * (1 - minds.reciprocity[i]);
}
