/** The rules by which rivals live. */
import type { Decision } from './decision';
import type { Cents } from './market-spec';
import type { RivalView, TrialView } from './policies';
import type { Lever } from './vocabulary';
import { SETTINGS } from './vocabulary';

/** Goes on as before. */
export function steady({ last }: TrialView): Decision {
  return last;
}

/**
 * Lives by price: stays `undercut` (share, default 0.05) under the cheapest rival as long as the till allows, and saves on
 * everything else by `saving` (share a quarter, default 0.1) down to `leastSpend` (share of what it may spend, 0.1). When
 * last quarter's profit falls under `floor` (cents, default 0) it must raise its price by `raise` (share, default 0.06);
 * it never sells below `margin` over cost (share of cost, default 0.15).
 */
export function priceLed(view: TrialView): Decision {
  const {
    undercut = 0.05,
    saving = 0.1,
    leastSpend = 0.1,
    floor = 0,
    raise = 0.06,
    margin = 0.15
  } = view.with;
  const least = view.unitCost * (1 + margin);
  const own = view.own.at(-1);
  const pressed = own !== undefined && (own.books.profit < floor || view.cash < 0);
  const cheapest = Math.min(...view.rivals.map((rival) => rival.price));
  const wanted = pressed
    ? view.last.price * (1 + raise)
    : Math.min(view.last.price, cheapest * (1 - undercut));
  return {
    orientation: 'transaction',
    price: Math.max(least, wanted),
    spend: scaledSpend(view, 1 - saving, leastSpend)
  };
}

/** Every lever's last spend times a factor, but never under a share of the most it may get. */
function scaledSpend({ last, limits }: TrialView, factor: number, leastShare: number): Decision['spend'] {
  const entries = Object.entries(last.spend).map(([lever, cents]): [string, Cents] => {
    const most = limits.levers[lever as Lever]?.most ?? cents;
    return [lever, Math.max(cents * factor, Math.min(cents, leastShare * most))];
  });
  return Object.fromEntries(entries);
}

/**
 * Lives by knowing people: keeps its price `above` (share, default 0.05) the usual one, moving at most `patience` (share,
 * default 0.02) a quarter, and puts into the counter and the notebook what it always has; when people complain of waiting
 * (load above `busy`, default 0.9) it adds `help` (share, default 0.1) to the hours.
 */
export function friendLed(view: TrialView): Decision {
  const { above = 0.05, patience = 0.02, busy = 0.9, help = 0.1 } = view.with;
  const wish = view.usualPrice * (1 + above);
  const price = Math.min(view.last.price * (1 + patience), Math.max(view.last.price * (1 - patience), wish));
  const { hours, ...rest } = view.last.spend;
  const crowded = (view.own.at(-1)?.load ?? 0) > busy;
  const spend = hours === undefined ? rest : { ...rest, hours: crowded ? hours * (1 + help) : hours };
  return { orientation: 'relationship', price, spend };
}

/** A price nearer to the one wished for by a share of the distance, but never under a margin on cost. */
function towards({ last, unitCost }: TrialView, wish: Cents, speed: number, margin: number): Cents {
  return Math.max(unitCost * (1 + margin), last.price + speed * (wish - last.price));
}

/** The last spend with some levers raised by a share, and by that share of what may be spent parted among them. */
function raised({ last, limits }: TrialView, levers: readonly Lever[], by: number): Decision['spend'] {
  const spend: Partial<Record<Lever, Cents>> = { ...last.spend };
  for (const lever of levers)
    if (limits.levers[lever] !== undefined)
      spend[lever] = (spend[lever] ?? 0) * (1 + by) + (by * limits.budget) / levers.length;
  return spend;
}

function mean(of: readonly number[]): number {
  return of.reduce((sum, x) => sum + x, 0) / Math.max(1, of.length);
}

/**
 * Goes where prices go: moves `speed` (share of the distance, default 0.5) a quarter toward `gap` (share, default -0.01) beside
 * the mean of the others, never under `margin` over cost (share of cost, default 0.1); spends what it always has.
 */
export function priceFollower(view: TrialView): Decision {
  const { speed = 0.5, gap = -0.01, margin = 0.1 } = view.with;
  if (view.rivals.length === 0) return view.last;
  const wish = mean(view.rivals.map((rival) => rival.price)) * (1 + gap);
  return { ...view.last, price: towards(view, wish, speed, margin) };
}

const NEW_THINGS: readonly Lever[] = ['product', 'design', 'channels', 'integration', 'data', 'cocreation'];

/**
 * Lives by what is new: while last quarter's profit is above `floor` (cents, default 0) it puts `push` (share, default 0.12) more
 * into what nobody else has, and asks `above` (share, default 0.08) more than is usual; when its customers are no longer
 * happier than the others' by `lead` (points, default 2), the new has become ordinary and its price falls by `fade` (share, default 0.03).
 */
export function innovator(view: TrialView): Decision {
  const { floor = 0, push = 0.12, above = 0.08, lead = 2, fade = 0.03 } = view.with;
  const own = view.own.at(-1);
  const rich = own === undefined || (own.books.profit > floor && view.cash >= 0);
  const best = bestRival(view);
  const ahead = own === undefined || own.survey.satisfaction.value >= best + lead;
  const top = view.usualPrice * (1 + above);
  return {
    ...view.last,
    orientation: 'experience',
    price: ahead ? towards(view, top, 0.5, 0.1) : towards(view, view.last.price * (1 - fade), 1, 0.1),
    spend: rich ? raised(view, NEW_THINGS, push) : scaledSpend(view, 1 - push, 0)
  };
}

/** What the customers of the best liked rival say. */
function bestRival({ rivals }: TrialView): number {
  return rivals.reduce((best, { satisfaction }) => Math.max(best, satisfaction.value), 0);
}

const SERVICE: readonly Lever[] = ['hours', 'training', 'standards', 'recovery', 'wages'];

/**
 * Lives by service: wants its customers happier than anybody else's by `lead` (points, default 3) and puts `effort` (share,
 * default 0.1) more into the counter and the people at it until they are, or when the counter is busier than `busy` (load, default
 * 0.8); promises no more than it keeps and asks `above` (share, default 0.03) more than is usual.
 */
export function serviceLeader(view: TrialView): Decision {
  const { lead = 3, effort = 0.1, busy = 0.8, above = 0.03 } = view.with;
  const own = view.own.at(-1);
  const behind = own !== undefined && own.survey.satisfaction.value < bestRival(view) + lead;
  const crowded = own !== undefined && own.load > busy;
  return {
    orientation: 'service',
    price: towards(view, view.usualPrice * (1 + above), 0.3, 0.1),
    spend: behind || crowded ? raised(view, SERVICE, effort) : view.last.spend,
    settings: { ...view.last.settings, promise: SETTINGS.promise.indexOf('modest') }
  };
}

/**
 * Does what the leader does, as far as it can be seen from the street: when another company sells more, it moves `speed` (share
 * of the distance, default 0.5) toward `under` (share, default 0.02) below the leader's price, and spends `chase` (share, default 0.08)
 * more on everything it does while the leader's customers are happier than its own; once it leads itself it rests.
 */
export function imitator(view: TrialView): Decision {
  const { speed = 0.5, under = 0.02, chase = 0.08, margin = 0.1 } = view.with;
  const own = view.own.at(-1);
  const leader = leaderOf(view);
  if (own === undefined || leader === undefined || own.share >= leader.share) return view.last;
  const envious = leader.satisfaction.value > own.survey.satisfaction.value;
  return {
    ...view.last,
    price: towards(view, leader.price * (1 - under), speed, margin),
    spend: envious ? scaledSpend(view, 1 + chase, 0) : view.last.spend
  };
}

/** The rival that sells most. */
function leaderOf({ rivals }: TrialView): RivalView | undefined {
  return rivals.reduce<RivalView | undefined>(
    (most, rival) => (most === undefined || rival.share > most.share ? rival : most),
    undefined
  );
}
