/** How somebody who has grasped “Fifteen seconds” plays it: the front line first, an easy load, the promise last. */
import type { Policy } from '../../engine/policies';
import type { Answering } from '../../play/bots';

/** Part of the budget kept for the answer to the round's event. */
const KEPT = 0.13;
/** A hall fuller than this needs more people, whatever else waits. */
const EASY = 0.72;
/** Quarters of work before there is something to tell. */
const READY = 5;
/** What each lever gets of what people at the gate leave over. */
const SHARES = { training: 0.36, wages: 0.3, recovery: 0.18, standards: 0.26 } as const;

/** Turns to service at once; people at the gate by the load, the rest to those who work there; advertises once it is true. */
export const frontLineFirst: Policy = ({ last, limits, usualPrice, own, quarter }) => {
  const most = limits.budget * (1 - KEPT);
  const load = own.at(-1)?.load ?? 0;
  const hours = Math.max(
    most * 0.35,
    Math.min(most * 0.55, (last.spend.hours ?? 0) * (1 + 2.5 * (load - EASY)))
  );
  const advertising = quarter >= READY && load < EASY ? most * 0.1 : 0;
  const left = most - hours - advertising;
  const of = (lever: keyof typeof SHARES) => left * SHARES[lever];
  return {
    orientation: 'service',
    price: usualPrice * (load > 0.85 ? 1.08 : 1.03),
    settings: { promise: 0 },
    spend: {
      hours,
      advertising,
      training: of('training'),
      wages: of('wages'),
      recovery: of('recovery'),
      standards: of('standards')
    }
  };
};

/** Takes the answer of the front line where there is money left for it. */
export const frontLineAnswer: Answering = (event, wish, { limits }) => {
  const spent = Object.values(wish.spend).reduce((sum, cents) => sum + cents, 0);
  const suitable = event.options.filter(
    ({ suits, cost }) => suits.includes('service') && cost <= limits.budget - spent
  );
  return suitable.at(0)?.id ?? null;
};
