/** How somebody who reads the reports plays: a yardstick for medals, seeing no more than a person sees. */
import type { Decision } from '../engine/decision';
import type { CompanyView, Policy } from '../engine/policies';
import type { Answering } from '../play/bots';

/** Part of the budget kept for the answer to the round's event. */
const KEPT = 0.1;
/** A counter fuller than this needs hands; the notebook gets its part all the same. */
const [EASY, NOTEBOOK] = [0.7, 0.25];
/** Where hands are no longer enough, a dearer loaf keeps the queue down. */
const CROWDED = 0.75;

/**
 * Turns once, to service where the counter is full and to relationships where it is not; adds hands while people wait, puts
 * the rest into the notebook, and stays near the usual price.
 */
export const attentive: Policy = (view) => {
  const { last, limits, usualPrice, own, quarter } = view;
  const most = limits.budget * (1 - KEPT);
  const load = own.at(-1)?.load ?? 0;
  const wanted = (last.spend.hours ?? 0) * (1 + 3 * Math.max(0, load - EASY)) + most * 0.2;
  const hours = Math.min(wanted, most * (1 - NOTEBOOK));
  const turned = load > EASY ? 'service' : 'relationship';
  return {
    orientation: quarter === 0 ? turned : last.orientation,
    price: toward(last.price, usualPrice * (load > CROWDED ? 1.08 : 1.02), usualPrice * 0.03),
    spend: { hours, notebook: most - hours }
  };
};

function toward(from: number, to: number, most: number): number {
  return from + Math.max(-most, Math.min(most, to - from));
}

/** Takes a suitable answer for which there is money left; silence where there is none. */
export const attentiveAnswer: Answering = (event, wish, view) => {
  const left = view.limits.budget - spent(wish);
  const suitable = event.options.filter(
    ({ suits, cost }) => suits.includes(wish.orientation) && cost <= left
  );
  return suitable.at(0)?.id ?? null;
};

function spent({ spend }: Decision): number {
  return Object.values(spend).reduce((sum, cents) => sum + cents, 0);
}

/** Goes on as before and says nothing: what the game is worth to somebody who only presses the button. */
export const nothing: Policy = ({ last }: CompanyView) => last;
