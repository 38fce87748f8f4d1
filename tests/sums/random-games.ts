/** Small markets and games of two rounds drawn by lot: any companies, levers, settings, orientations, effects and seasons. */
import type { Decision, Effect, GameInput, RoundInput } from '../../src/engine/decision';
import type { CompanySpec, MarketSpec } from '../../src/engine/market-spec';
import { drawOne, unit } from '../../src/engine/random';
import {
  LEVERS,
  ORIENTATIONS,
  QUARTERS,
  SETTING_NAMES,
  SETTINGS,
  STOCKS,
  WEEKS
} from '../../src/engine/vocabulary';
import { cornerMarket, shop } from '../engine/markets';

const RULES = ['price-led', 'friend-led', 'imitator', 'service-leader', 'random', 'steady'] as const;
const LEVER_HALF = 20_000;

/** Lots of one game, each another number from 0 to 1. */
interface Lots {
  readonly next: () => number;
  readonly within: (least: number, most: number) => number;
  readonly whole: (least: number, most: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  readonly happens: (chance: number) => boolean;
}

function lotsOf(game: number): Lots {
  let drawn = 0;
  const next = () => unit(drawOne(game, drawn++, 0x10715, 0));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    within: (least, most) => least + next() * (most - least),
    oneOf: (list) => list[whole(0, list.length - 1)],
    happens: (chance) => next() < chance
  };
}

/** Game number so and so: the same whenever it is asked for. */
export function randomGame(game: number): GameInput {
  const lots = lotsOf(game);
  const market = randomMarket(lots);
  const first = randomRound(market, lots, market.companies[0].start, 0.2);
  const second = randomRound(market, lots, first.decision, 0.4);
  return { market, seed: drawOne(game, 0, 1, 2), rounds: [first, second] };
}

function randomMarket(lots: Lots): MarketSpec {
  const rivals = lots.happens(0.3) ? 2 : 1;
  const others = Array.from({ length: rivals }, (_, k) => {
    const rule = lots.oneOf(RULES);
    return randomCompany(`rival-${k}`, lots, { control: { rule, with: {} } });
  });
  const feeds = LEVERS.map((lever) => {
    const [one, other] = [lots.oneOf(STOCKS), lots.oneOf(STOCKS)];
    return [lever, { half: LEVER_HALF, feeds: { [one]: 1, [other]: lots.next() } }] as const;
  });
  const base = cornerMarket({
    customers: lots.whole(100, 130),
    companies: [randomCompany('own', lots), ...others],
    levers: Object.fromEntries(feeds.filter(() => lots.happens(0.4))),
    history: lots.whole(0, 1)
  });
  const segments = base.segments.map((segment) => {
    return { ...segment, trips: { mean: lots.within(0.05, 0.3), shape: lots.within(0.5, 3) } };
  });
  const climate = {
    ...base.climate,
    switching: lots.within(0, 2),
    transparency: lots.next(),
    choices: lots.happens(0.8) ? 1 : lots.next()
  };
  return { ...base, segments, climate, season: randomSeason(lots) };
}

function randomSeason(lots: Lots): number[] {
  const weeks = lots.happens(0.5) ? WEEKS : WEEKS * QUARTERS;
  return Array.from({ length: weeks }, () => lots.within(0.5, 1.5));
}

function randomCompany(id: string, lots: Lots, more: Partial<CompanySpec> = {}): CompanySpec {
  const stocks = STOCKS.filter(() => lots.happens(0.3)).map((stock) => [stock, lots.next()]);
  return shop(id, more, {
    orientation: lots.oneOf(ORIENTATIONS),
    price: lots.whole(700, 1400),
    awareness: lots.within(0.2, 1),
    stocks: Object.fromEntries(stocks) as CompanySpec['start']['stocks']
  });
}

/** Each part of the decision is another than before with a chance; things happen now and then. */
function randomRound(market: MarketSpec, lots: Lots, before: Decision, chance: number): RoundInput {
  const open = LEVERS.filter((lever) => market.levers[lever] !== undefined);
  const spend = open.map((lever) => {
    const cents = lots.happens(chance / 3) ? lots.whole(0, 3 * LEVER_HALF) : (before.spend[lever] ?? 0);
    return [lever, cents];
  });
  const settings = SETTING_NAMES.map((name) => {
    const step = lots.whole(0, SETTINGS[name].length - 1);
    return [name, lots.happens(chance / 3) ? step : (before.settings?.[name] ?? 0)];
  });
  const effects = () => Array.from({ length: lots.whole(1, 2) }, () => randomEffect(market, lots));
  return {
    decision: {
      orientation: lots.happens(chance / 2) ? lots.oneOf(ORIENTATIONS) : before.orientation,
      price: lots.happens(chance) ? lots.whole(600, 1800) : before.price,
      spend: Object.fromEntries(spend) as Decision['spend'],
      settings: Object.fromEntries(settings) as NonNullable<Decision['settings']>
    },
    answerCost: lots.happens(chance / 2) ? lots.whole(0, 100_000) : 0,
    answer: lots.happens(chance / 2) ? effects() : [],
    happenings: lots.happens(chance / 2) ? effects() : []
  };
}

function randomEffect({ companies, segments }: MarketSpec, lots: Lots): Effect {
  const company = lots.whole(0, companies.length - 1);
  const week = lots.whole(1, WEEKS);
  switch (lots.whole(0, 4)) {
    case 0:
      return { kind: 'stock', company, stock: lots.oneOf(STOCKS), add: lots.within(-0.5, 0.5), week };
    case 1: {
      const segment = lots.happens(0.5) ? 'all' : lots.whole(0, segments.length - 1);
      const field = lots.oneOf(['satisfaction', 'trust', 'expectation'] as const);
      return {
        kind: 'customers',
        company,
        segment,
        field,
        add: lots.within(-0.4, 0.4),
        share: lots.next(),
        week
      };
    }
    case 2:
      return { kind: 'climate', field: 'goods', add: lots.whole(-100, 100), week };
    case 3:
      return { kind: 'crisis', company, depth: lots.next(), week };
    default:
      return { kind: 'breach', company, depth: lots.next(), week };
  }
}
