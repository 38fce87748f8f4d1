/** How somebody who has grasped “Fifteen seconds” plays it: the front line first, an easy load, the promise last. */
import type { Policy } from '../../engine/policies';
import type { Answering } from '../../play/bots';

/** A hall fuller than this needs more people at the gate, whatever else waits. */
const EASY = 0.78;
/** Rounds of work before there is something to tell. */
const READY = 5;
/** What each lever gets of what people at the gate and advertising leave over. */
const SHARES = { training: 0.39, wages: 0.32, recovery: 0.16, standards: 0.13 } as const;
/** Part of the budget planned for: the rest is for answers and for the books. */
const PLANNED = 0.82;

/** Turns to service at once; people at the gate by the load, the rest to those who work there; advertises once it is true. */
export const frontLineFirst: Policy = ({ last, limits, usualPrice, own, quarter }) => {
  const most = limits.budget * PLANNED;
  const load = own.at(-1)?.load ?? 0;
  const wanted = (last.spend.hours ?? 0) * (1 + 2 * (load - EASY)) + (quarter === 0 ? most * 0.15 : 0);
  const hours = Math.max(most * 0.25, Math.min(most * 0.48, wanted));
  const advertising = most * (quarter >= READY ? tellable(load) : 0.07);
  const left = most - hours - advertising;
  const of = (lever: keyof typeof SHARES) => left * SHARES[lever];
  return {
    orientation: 'service',
    price: usualPrice * (1 + premium(quarter) + Math.max(0, Math.min(0.06, 0.4 * (load - EASY)))),
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

/** The part of the plan that tells people: less the fuller the hall. */
function tellable(load: number): number {
  return Math.max(0.06, Math.min(0.16, 0.1 + 0.5 * (EASY - load)));
}

/** What it asks above the usual fare: enough to pay for people, and a little more once passengers know why. */
function premium(quarter: number): number {
  return quarter >= READY ? 0.08 : 0.06;
}

/** Takes the answer of the front line where there is money left for it. */
export const frontLineAnswer: Answering = (event, wish, { limits }) => {
  const spent = Object.values(wish.spend).reduce((sum, cents) => sum + cents, 0);
  const suitable = event.options.filter(
    ({ suits, cost }) => suits.includes('service') && cost <= limits.budget - spent
  );
  return suitable.at(0)?.id ?? null;
};
