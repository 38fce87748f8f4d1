/** What a scenario does to the market in a week of the quarter. */
import { isKnown } from './acquaintance';
import type { Effect } from './decision';
import { clamp01 } from './maths';
import { drawOne, mixSeed, unit } from './random';
import type { Market } from './state';
import { stockAt } from './stocks';
import { STOCKS } from './vocabulary';

/** Applies the effects of one week (1 to 13) to the market. */
export function applyEffects(market: Market, effects: readonly Effect[], week: number): void {
  for (const effect of effects) {
    if (effect.week !== week) continue;
    if (effect.kind === 'stock') feed(market, effect);
    else if (effect.kind === 'customers') touch(market, effect);
    else if (effect.kind === 'climate') shift(market, effect);
    else if (effect.kind === 'crisis') strike(market, effect);
    else leak(market, effect);
  }
}

function feed({ firms }: Market, effect: Extract<Effect, { kind: 'stock' }>): void {
  const at = effect.company * STOCKS.length + stockAt(effect.stock);
  firms.stocks[at] = clamp01(firms.stocks[at] + effect.add);
}

/** Touches a share of a company's customers; who they are is the luck of customer, quarter and week. */
function touch(market: Market, effect: Extract<Effect, { kind: 'customers' }>): void {
  const { people, minds } = market;
  const count = people.keys.length;
  const levels = minds[effect.field];
  const luck = mixSeed(market.seed, 'reached', market.luck);
  for (let i = 0; i < minds.home.length; i++) {
    if (minds.home[i] !== effect.company) continue;
    if (effect.segment !== 'all' && people.segment[i] !== effect.segment) continue;
    if (effect.share < 1 && unit(drawOne(i, market.quarter, luck, effect.week)) >= effect.share) continue;
    const at = i * count + effect.company;
    levels[at] = clamp01(levels[at] + effect.add);
  }
}

/** A crisis upon a crisis is deeper than either, and never deeper than can be. */
function strike({ firms }: Market, { company, depth }: Extract<Effect, { kind: 'crisis' }>): void {
  firms.crisis[company] = clamp01(firms.crisis[company] + depth * (1 - firms.crisis[company]));
}

/** What is kept safe does not get out: privacy keeps the harm small (it cannot keep it away). */
const SAFEKEEPING = 0.7;
const PRIVACY = stockAt('privacy');

/** Those whom the company knows learn that others now know it too, and trust it less at once. */
function leak(market: Market, { company, depth }: Extract<Effect, { kind: 'breach' }>): void {
  const { people, minds, firms } = market;
  const count = people.keys.length;
  const harm = depth * (1 - SAFEKEEPING * firms.stocks[company * STOCKS.length + PRIVACY]);
  for (let i = 0; i < minds.home.length; i++) {
    const at = i * count + company;
    if (minds.experience[at] > 0 && isKnown(market, i, company)) minds.trust[at] *= 1 - harm;
  }
}

/** Climate stays within what makes sense: a price above zero, transparency 0 to 1, switching not below zero, whole cents. */
function shift({ climate }: Market, effect: Extract<Effect, { kind: 'climate' }>): void {
  const next = climate[effect.field] + effect.add;
  if (effect.field === 'usualPrice') climate.usualPrice = Math.max(1, next);
  else if (effect.field === 'transparency' || effect.field === 'choices' || effect.field === 'technology')
    climate[effect.field] = clamp01(next);
  else if (effect.field === 'switching') climate.switching = Math.max(0, next);
  else if (effect.field === 'goods') climate.goods = Math.round(next);
  else climate.outside = next;
}
