/** How somebody plays “Satisfied and gone” who knows that staying is not loyalty: trust and bonds first, then asking back. */
import type { CompanyView, Policy } from '../../engine/policies';
import { SETTINGS } from '../../engine/vocabulary';
import type { Answering } from '../../play/bots';

/** Part of the budget kept for the answer to the round's event. */
const KEPT = 0.1;
/** Load above which the help line needs more hands, and below which it has too many. */
const [BUSY, QUIET] = [0.85, 0.72];
/** Per cent of the customers lost in a quarter from which those who left are worth calling, and the part of the budget for it. */
const MANY_LOST = 6;
const CALLING = 0.037;
/** What each lever gets of what hands and calls leave over. */
const SHARES = { training: 0.5, notebook: 0.32, privacy: 0.15, research: 0.03 } as const;

/**
 * Turns to value at once, while nobody makes it; lets the locks go, feeds training and notes, goes to customers, keeps what it
 * knows safe, and never uses the captivity to raise the price. When people leave it calls them at once.
 */
export const trustFirst: Policy = (view) => {
  const { limits, last, own } = view;
  const hours = handsFor(last.spend.hours ?? 0, own.at(-1)?.load ?? 0);
  const winback = lostShare(view) > MANY_LOST ? CALLING * limits.budget : 0;
  const rest = Math.max(0, limits.budget * (1 - KEPT) - hours - winback);
  const { training, notebook, privacy, research } = SHARES;
  return {
    orientation: 'value',
    price: priceFor(view),
    settings: { contact: SETTINGS.contact.indexOf('proactive') },
    spend: {
      hours,
      winback,
      training: training * rest,
      notebook: notebook * rest,
      privacy: privacy * rest,
      research: research * rest
    }
  };
};

function handsFor(spent: number, load: number): number {
  if (load > BUSY) return spent * 1.2;
  return load < QUIET ? spent * 0.85 : spent;
}

/** Per cent of the customers of the quarter before last who left in the last. */
function lostShare({ own }: CompanyView): number {
  const [before, now] = own.slice(-2);
  return (100 * now.lost) / Math.max(1, before.customers);
}

/** The usual price, and never more than the mean of the others; a little at a time, and back up from a giveaway in bigger steps. */
function priceFor({ last, rivals, usualPrice }: CompanyView): number {
  const mean = rivals.reduce((sum, { price }) => sum + price, 0) / rivals.length;
  const wish = Math.min(usualPrice, mean);
  return last.price + Math.max(-0.03 * usualPrice, Math.min(0.07 * usualPrice, wish - last.price));
}

/** The answer that suits somebody to whom customers are worth something, which turns out to be the honest one here. */
export const trustAnswer: Answering = ({ options }) =>
  options.find(({ suits }) => suits.includes('value'))?.id ?? null;
