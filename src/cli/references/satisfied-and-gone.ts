/** How somebody plays `satisfied-and-gone` who knows that staying is not loyalty: trust and bonds first, then asking back. */
import type { CompanyView, Policy } from '../../engine/policies';
import { SETTINGS } from '../../engine/vocabulary';
import type { Answering } from '../../play/bots';

/** Part of the budget kept for the answer to the round's event. */
const KEPT = 0.12;
/** Load above which the help line needs more hands, and below which it has too many. */
const [BUSY, QUIET] = [0.72, 0.55];
/** Customers lost in a quarter, per cent, from which the way out is worth walking after them. */
const MANY_LOST = 6;
/** What is asked beside the mean of the others. */
const PREMIUM = 1.02;

/**
 * Turns to value at once, while nobody makes it; lets the locks go, feeds training and notes, goes to customers, keeps what it
 * knows safe, and never uses the captivity to raise the price. When people leave it asks them back at once.
 */
export const trustFirst: Policy = (view) => {
  const { limits, last, own } = view;
  const most = limits.budget * (1 - KEPT);
  const lost = lostShare(view);
  const hours = handsFor(last.spend.hours ?? 0, own.at(-1)?.load ?? 0);
  const back = lost > MANY_LOST ? 3000 * 100 : 0;
  const rest = Math.max(0, most - hours - back);
  return {
    orientation: 'value',
    price: priceFor(view),
    settings: {
      contact: SETTINGS.contact.indexOf('accountable'),
      promise: SETTINGS.promise.indexOf('honest')
    },
    spend: {
      hours,
      winback: back,
      training: 0.34 * rest,
      notebook: 0.36 * rest,
      privacy: 0.18 * rest,
      research: 0.07 * rest,
      advertising: 0.05 * rest
    }
  };
};

function handsFor(spent: number, load: number): number {
  if (load > BUSY) return spent * 1.2;
  return load < QUIET ? spent * 0.85 : spent;
}

/** Per cent of last quarter's customers who left. */
function lostShare({ own }: CompanyView): number {
  const now = own.at(-1);
  const before = own.at(-2);
  return now === undefined || before === undefined ? 0 : (100 * now.lost) / Math.max(1, before.customers);
}

/** The mean of what the others ask, moving a little at a time; while there is nothing to compare, what people are used to. */
function priceFor({ last, rivals, usualPrice }: CompanyView): number {
  const mean = rivals.reduce((sum, { price }) => sum + price, 0) / Math.max(1, rivals.length);
  const wish = Math.min(usualPrice * PREMIUM, mean * PREMIUM);
  return last.price + Math.max(-0.03 * usualPrice, Math.min(0.02 * usualPrice, wish - last.price));
}

/** The answer that suits somebody to whom customers are worth something, which turns out to be the honest one here. */
export const trustAnswer: Answering = ({ options }) =>
  options.find(({ suits }) => suits.includes('value'))?.id ?? null;
