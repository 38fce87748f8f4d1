/** How somebody who has grasped “Eight million members” plays it: few who mean it, known and met before they are bound. */
import type { Decision } from '../../engine/decision';
import type { Policy } from '../../engine/policies';
import { SETTINGS, type Lever } from '../../engine/vocabulary';
import type { Answering } from '../../play/bots';

/** What each open lever gets: people who have the time first, then the club; nothing for points. */
const WEIGHTS: Readonly<Partial<Record<Lever, number>>> = {
  training: 5,
  product: 1.5,
  notebook: 1.5,
  advertising: 2.2,
  club: 4,
  data: 1.1,
  ties: 1.5
};
/** The fuller the counters are beyond this load, the more of the money goes to the people at them. */
const EASY = 0.55;
/** At counters fuller than this a price a little above the usual one keeps the queue down. */
const FULL = 0.74;
const DEARER = 1.05;
/** Part of the budget planned for: the rest is for answers. */
const PLANNED = 0.92;
/** A contact with every household on file is worth its cost once it brings something in: from this share of profit in revenue. */
const EARNING = 0.09;

/** Turns to relationships at once and holds on; asks into the club those who keep coming; goes to them as far as the margin lets it. */
export const fewWhoMeanIt: Policy = ({ limits, usualPrice, own }) => {
  const last = own.at(-1);
  const load = last?.load ?? 0;
  const earning = last !== undefined && last.books.profit > EARNING * last.books.revenue;
  return {
    orientation: 'relationship',
    price: usualPrice * (load > FULL ? DEARER : 1),
    settings: {
      entry: SETTINGS.entry.indexOf('earned'),
      contact: SETTINGS.contact.indexOf(earning ? 'accountable' : 'reactive')
    },
    spend: shareOut(limits.budget * PLANNED, limits.levers, 1 + Math.max(0, load - EASY))
  };
};

/** The money by weight among the levers that are open; people count as many times as given. */
function shareOut(
  sum: number,
  levers: Readonly<Partial<Record<Lever, { readonly most: number }>>>,
  people: number
): Decision['spend'] {
  const open = (Object.entries(WEIGHTS) as [Lever, number][])
    .filter(([lever]) => (levers[lever]?.most ?? 0) > 0)
    .map(([lever, weight]) => [lever, lever === 'training' ? weight * people : weight] as const);
  const total = open.reduce((all, [, weight]) => all + weight, 0);
  return Object.fromEntries(open.map(([lever, weight]) => [lever, (sum * weight) / total]));
}

/** Takes the answer that knows the customer, where there is money left for it. */
export const fewWhoMeanItAnswer: Answering = (event, wish, { limits }) => {
  const spent = Object.values(wish.spend).reduce((sum, cents) => sum + cents, 0);
  const suitable = event.options.filter(
    ({ suits, cost }) => suits.includes('relationship') && cost <= limits.budget - spent
  );
  return suitable.at(0)?.id ?? null;
};
