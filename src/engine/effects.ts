/** What a scenario does to the market in a week of the quarter. */
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
    else shift(market, effect);
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

/** Climate stays within what makes sense: a price above zero, transparency 0 to 1, switching not below zero, whole cents. */
function shift({ climate }: Market, effect: Extract<Effect, { kind: 'climate' }>): void {
  const next = climate[effect.field] + effect.add;
  if (effect.field === 'usualPrice') climate.usualPrice = Math.max(1, next);
  else if (effect.field === 'transparency') climate.transparency = clamp01(next);
  else if (effect.field === 'switching') climate.switching = Math.max(0, next);
  else if (effect.field === 'goods') climate.goods = Math.round(next);
  else climate.outside = next;
}
