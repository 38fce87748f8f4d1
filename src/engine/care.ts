/** Care: what a company does for those it knows beyond what everybody gets, and who gets it. */
import { chosen, got, known, list } from './chunk';
import { coverageOf, pairUnit } from './acquaintance';
import { contactCost, contactLevel, contactStep } from './contact';
import { anyAbove, clamp01 } from './maths';
import type { ParameterValues } from './parameters';
import { mixSeed } from './random';
import type { Market } from './state';
import { stockAt } from './stocks';
import { BEST, GOOD, TIERS, tierOf, worthNow } from './tiers';
import { DIMENSIONS, NOBODY, SETTING_NAMES, SETTINGS, STOCKS } from './vocabulary';

const CARE = stockAt('care');
const COCREATION = stockAt('cocreation');
const TREATMENT = SETTING_NAMES.indexOf('treatment');
const BY_VALUE = SETTINGS.treatment.indexOf('by-value');
const BEST_ONLY = SETTINGS.treatment.indexOf('best-only');
/** The share of the customers that is in each tier. */
const OTHERS = 1 - BEST - GOOD;
const SIZES = [BEST, GOOD, OTHERS];

/** How much care a customer of each tier gets from company j, 0 to 1, into the scratch. */
export function weighCare({ firms, parameters, scratch }: Market, j: number): void {
  const row = j * STOCKS.length;
  const care = firms.stocks[row + CARE];
  const treatment = firms.settings[j * SETTING_NAMES.length + TREATMENT];
  careByTier(care, treatment, parameters).forEach((level, tier) => {
    scratch.treated[j * TIERS + tier] = level;
  });
  scratch.slighting[j] = treatment === BEST_ONLY ? parameters.slight * care : 0;
  scratch.attentive[j] = care > 0 || firms.stocks[row + COCREATION] > 0 ? 1 : 0;
}

/**
 * How much of full care a customer of each tier gets under a treatment, 0 to 1. The same care is there under each; what the best
 * cannot take goes to the next, and from them to the others, unless these are to get nothing.
 */
export function careByTier(
  care: number,
  treatment: number,
  { careBest, careGood }: ParameterValues
): readonly number[] {
  const favoured = BEST * careBest + GOOD * careGood;
  if (treatment === BEST_ONLY) return [...pourDown([careBest, careGood], care / favoured), 0];
  if (treatment !== BY_VALUE) return [care, care, care];
  return pourDown([careBest, careGood, Math.max(0, 1 - favoured) / OTHERS], care);
}

/** So much care in these parts for a customer of each tier; what is more than full care goes to the next one. */
function pourDown(parts: readonly number[], care: number): number[] {
  let over = 0;
  return parts.map((part, tier) => {
    const level = care * part + over / SIZES[tier];
    over = Math.max(0, level - 1) * SIZES[tier];
    return Math.min(1, level);
  });
}

const WANTS = DIMENSIONS.length;
const PRODUCT = DIMENSIONS.indexOf('product');
const SERVICE = DIMENSIONS.indexOf('service');
const PERSONAL = DIMENSIONS.indexOf('personal');

/**
 * What care and cocreation add to what the first n listed buyers got, for those the company knows; care gives way when it is
 * crowded. After `meet`; leaves the sum in `got`.
 */
export function attend(market: Market, n: number, week: number): void {
  const { people, scratch, firms, parameters } = market;
  const { attentive, treated, crowding, slighting } = scratch;
  const { careLift, careCrowded, cocreationLift } = parameters;
  const { wants } = people;
  if (!anyAbove(attentive)) return;
  const count = people.keys.length;
  for (let k = 0; k < n; k++) {
    const j = chosen[k];
    if (attentive[j] === 0) continue;
    const i = list[k];
    const tier = tierOf(scratch, j, worthNow(market, i * count + j, week));
    let level = got[k];
    if (tier === TIERS - 1) level -= slighting[j];
    if (known[k] === 1) {
      const row = i * WANTS;
      const room = Math.max(0, 1 - careCrowded * crowding[j]);
      level += careLift * treated[j * TIERS + tier] * room * (wants[row + SERVICE] + wants[row + PERSONAL]);
      level += cocreationLift * firms.stocks[j * STOCKS.length + COCREATION] * wants[row + PRODUCT];
    }
    got[k] = clamp01(level);
  }
}

/** Whether any company goes to its customers or cares for them: nothing is counted where none does. */
function anyCare({ firms, scratch }: Market): boolean {
  return scratch.attentive.some((does, j) => does === 1 || contactLevel(firms, j) > 0);
}

/** What contact with and care for the customers known at the start of the quarter cost each company, into the scratch. */
export function payCare(market: Market, week: number): void {
  const { minds, people, scratch, parameters } = market;
  const count = people.keys.length;
  scratch.caring.fill(0);
  if (!anyCare(market)) return;
  const known = new Float64Array(count);
  const cared = new Float64Array(count);
  const luck = mixSeed(market.seed, 'known');
  for (let i = 0; i < minds.home.length; i++) {
    const j = minds.home[i];
    if (j === NOBODY || pairUnit(i, people.keys[j], luck) >= coverageOf(market.firms, j)) continue;
    known[j]++;
    cared[j] += scratch.treated[j * TIERS + tierOf(scratch, j, worthNow(market, i * count + j, week))];
  }
  for (let j = 0; j < count; j++)
    scratch.caring[j] =
      contactCost(contactStep(market.firms.settings, j), known[j], parameters) +
      Math.round(cared[j] * parameters.careCost);
}
