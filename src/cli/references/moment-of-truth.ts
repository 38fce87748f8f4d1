/** How somebody who has grasped “Fifteen seconds” plays it: the front line first, an easy load, the promise last. */
import type { Policy } from '../../engine/policies';
import type { Answering } from '../../play/bots';

/** A hall fuller than the second needs more people at the gate, whatever else waits; from the first there is room to grow. */
const [ROOMY, EASY] = [0.7, 0.72];
/** Rounds of work before there is something to tell. */
const READY = 4;
/** What each lever gets of what people at the gate and advertising leave over. */
const SHARES = { training: 0.38, wages: 0.3, recovery: 0.16, standards: 0.2 } as const;
/** Part of the budget planned for: the rest is for answers, and in the lean years for the books. */
const [LEAN, RICH] = [0.8, 0.88];

/** Turns to service at once; people at the gate by the load, the rest to those who work there; advertises once it is true. */
export const frontLineFirst: Policy = ({ last, limits, usualPrice, own, quarter }) => {
  const most = limits.budget * (quarter >= READY ? RICH : LEAN);
  const load = own.at(-1)?.load ?? 0;
  const wanted = (last.spend.hours ?? 0) * (1 + 2 * (load - EASY)) + (quarter === 0 ? most * 0.15 : 0);
  const hours = Math.max(most * 0.25, Math.min(most * 0.48, wanted));
  const advertising = most * (quarter >= READY && load < ROOMY ? 0.16 : 0.07);
  const left = most - hours - advertising;
  const of = (lever: keyof typeof SHARES) => left * SHARES[lever];
  return {
    orientation: 'service',
    price: usualPrice * (1 + Math.max(0, Math.min(0.1, 0.4 * (load - EASY)))),
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
