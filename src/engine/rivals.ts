/** The rules by which rivals live. */
import type { Decision } from './decision';
import type { Cents } from './market-spec';
import type { CompanyView } from './policies';
import type { Lever } from './vocabulary';

/** Goes on as before. */
export function steady({ last }: CompanyView): Decision {
  return last;
}

/**
 * Lives by price: stays `undercut` (share, default 0.05) under the cheapest rival as long as the till allows, and saves on
 * everything else by `saving` (share a quarter, default 0.1) down to `leastSpend` (share of what it may spend, 0.1). When
 * last quarter's profit falls under `floor` (cents, default 0) it must raise its price by `raise` (share, default 0.06);
 * it never sells below `margin` over cost (share of cost, default 0.15).
 */
export function priceLed(view: CompanyView): Decision {
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
function scaledSpend({ last, limits }: CompanyView, factor: number, leastShare: number): Decision['spend'] {
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
export function friendLed(view: CompanyView): Decision {
  const { above = 0.05, patience = 0.02, busy = 0.9, help = 0.1 } = view.with;
  const wish = view.usualPrice * (1 + above);
  const price = Math.min(view.last.price * (1 + patience), Math.max(view.last.price * (1 - patience), wish));
  const { hours, ...rest } = view.last.spend;
  const crowded = (view.own.at(-1)?.load ?? 0) > busy;
  const spend = hours === undefined ? rest : { ...rest, hours: crowded ? hours * (1 + help) : hours };
  return { orientation: 'relationship', price, spend };
}
