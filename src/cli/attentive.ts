/** How somebody who reads the reports plays: a yardstick for medals, seeing no more than a person sees. */
import type { Decision } from '../engine/decision';
import type { Policy } from '../engine/policies';
import type { Answering } from '../play/bots';
import { frontLineAnswer, frontLineFirst } from './references/moment-of-truth';
import { trustAnswer, trustFirst } from './references/satisfied-and-gone';
import { fewWhoMeanIt, fewWhoMeanItAnswer } from './references/the-club';

/** Part of the budget kept for the answer to the round's event. */
const KEPT = 0.15;
/** A counter fuller than the first needs a dearer loaf, than the second more hands; one emptier than the third, a lower price. */
const [CROWDED, EASY, IDLE] = [0.85, 0.7, 0.55];
/** What the notebook gets of the plan, however full the counter is. */
const NOTEBOOK = 0.25;

/**
 * Turns once, to service where the counter is full and to relationships where it is not; adds hands while people wait and
 * keeps a notebook beside them. It never races on price: where the counter is full, a slightly dearer loaf keeps the queue down.
 */
export const attentive: Policy = ({ last, limits, usualPrice, own, quarter }) => {
  const most = limits.budget * (1 - KEPT);
  const load = own.at(-1)?.load ?? 0;
  const full = load > EASY;
  const wanted = (last.spend.hours ?? 0) * (1 + 3 * Math.max(0, load - EASY)) + most * 0.2;
  const hours = Math.min(wanted, most * (1 - NOTEBOOK));
  return {
    orientation: quarter === 0 ? (full ? 'service' : 'relationship') : last.orientation,
    price: toward(last.price, usualPrice * premium(load), usualPrice * 0.03),
    spend: { hours, notebook: most - hours }
  };
};

/** What it asks against the usual price. */
function premium(load: number): number {
  if (load > CROWDED) return 1.12;
  return load > IDLE ? 1.06 : 1;
}

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

/** How somebody who has grasped what a case teaches plays it: a policy, and how it answers events. */
export interface Reference {
  readonly policy: Policy;
  readonly answer: Answering;
}

/** The reference play of each scenario, by its id. */
export const REFERENCES: Readonly<Record<string, Reference>> = {
  'corner-shops': { policy: attentive, answer: attentiveAnswer },
  'moment-of-truth': { policy: frontLineFirst, answer: frontLineAnswer },
  'the-club': { policy: fewWhoMeanIt, answer: fewWhoMeanItAnswer },
  'satisfied-and-gone': { policy: trustFirst, answer: trustAnswer }
};
