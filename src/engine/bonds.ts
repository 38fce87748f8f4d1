/** The four bonds (Callaghan, McPhail & Yau 1995) beside trust: bonding, reciprocity, empathy; and structural ties. */
import { bar, chosen, felt, known, list, MOST, switched, utility } from './chunk';
import { contactLevel } from './contact';
import { understanding } from './knowledge';
import type { Market } from './state';
import { stockAt } from './stocks';
import { NOBODY, STOCKS } from './vocabulary';

const CLUB = stockAt('club');
const STRUCTURE = stockAt('structure');

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
  scratch.clubSpeed[j] = 1 + parameters.clubSpeed * club * scratch.keen[j];
  scratch.clubBond[j] = 1 - (1 - scratch.warmth[j]) * (1 - parameters.clubBond * club);
}

/**
 * Adds to `utility` what ties each of the first n listed customers to the company whose customer they are: habit, the climate's
 * cost of changing, reciprocity, empathy, and what would have to be undone.
 */
export function attach({ minds, climate, parameters }: Market, n: number): void {
  const { home, habit, reciprocity, empathy, tie } = minds;
  const { habitWeight, reciprocityWeight, empathyWeight, tieWeight } = parameters;
  const { switching } = climate;
  for (let k = 0; k < n; k++) {
    const i = list[k];
    if (home[i] === NOBODY) continue;
    utility[k * MOST + home[i]] +=
      habitWeight * habit[i] +
      switching +
      (reciprocityWeight * reciprocity[i] + empathyWeight * empathy[i] + tieWeight * tie[i]);
  }
}

/**
 * What a purchase does to the bonds with the home of the first n listed buyers; after `settle` and before `remember`. Gain
 * beyond what was owed grows reciprocity; being known grows empathy; time takes from both, and so does buying elsewhere;
 * what ties grows with each purchase toward what the company offers and outlives its end for a while.
 */
export function bind(market: Market, n: number, week: number): void {
  const { minds, scratch, parameters, firms } = market;
  const { understood, contactSpeed, pull } = scratch;
  const { home, last, reciprocity, empathy, tie } = minds;
  const { bondKept, reciprocityFade, empathyFade, reciprocityGrowth, zone } = parameters;
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
    else {
      const weeks = week - last[i * count + j];
      reciprocity[i] *= Math.max(0, 1 - reciprocityFade * weeks);
      empathy[i] *= Math.max(0, 1 - empathyFade * weeks);
    }
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
