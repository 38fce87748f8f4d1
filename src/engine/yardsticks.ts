/** Fixed ways to play that others are measured against: the five pure orientations, and what must not win. */
import type { Decision } from './decision';
import type { Cents } from './market-spec';
import type { Range, Rule, TrialView } from './policies';
import { drawOne, unit } from './random';
import type { ByOrientation, Lever, Orientation } from './vocabulary';
import { LEVERS, SETTING_NAMES, SETTINGS } from './vocabulary';

/** What a pure orientation puts its money in, as shares of one; what is closed is shared among the rest. */
const TASTE: ByOrientation<Readonly<Partial<Record<Lever, number>>>> = {
  transaction: { product: 0.35, advertising: 0.3, place: 0.15, hours: 0.15, notebook: 0.05, winback: 0.05 },
  service: {
    hours: 0.5,
    training: 0.35,
    standards: 0.2,
    recovery: 0.2,
    wages: 0.2,
    product: 0.1,
    notebook: 0.05
  },
  relationship: {
    notebook: 0.45,
    hours: 0.25,
    training: 0.2,
    club: 0.2,
    rewards: 0.1,
    ties: 0.1,
    winback: 0.1,
    product: 0.1
  },
  experience: {
    place: 0.4,
    design: 0.4,
    integration: 0.25,
    hours: 0.25,
    channels: 0.2,
    community: 0.15,
    training: 0.15,
    product: 0.1,
    notebook: 0.1
  },
  value: {
    notebook: 0.5,
    data: 0.3,
    analytics: 0.3,
    care: 0.25,
    training: 0.2,
    hours: 0.2,
    cocreation: 0.15,
    product: 0.1,
    privacy: 0.1,
    research: 0.05
  }
};

/** How a pure orientation sets what can be set; what is closed stands at its first step. */
const MANNER: ByOrientation<NonNullable<Decision['settings']>> = {
  transaction: { promise: SETTINGS.promise.indexOf('bold') },
  service: { contact: SETTINGS.contact.indexOf('reactive') },
  relationship: {
    contact: SETTINGS.contact.indexOf('proactive'),
    entry: SETTINGS.entry.indexOf('earned')
  },
  experience: { contact: SETTINGS.contact.indexOf('reactive') },
  value: {
    contact: SETTINGS.contact.indexOf('accountable'),
    treatment: SETTINGS.treatment.indexOf('by-value')
  }
};

/** Price against the usual one. */
const PRICE: ByOrientation<number> = {
  transaction: 0.95,
  service: 1.02,
  relationship: 1.02,
  experience: 1.04,
  value: 1.03
};

/** The share of the budget a pure policy spends: the rest is for answers. */
const SPENT = 0.85;

/** One orientation held for the whole game, with a sensible fixed plan; all five spend the same. */
export function pure(orientation: Orientation): Rule {
  return ({ limits, usualPrice }) => ({
    orientation,
    price: usualPrice * PRICE[orientation],
    settings: MANNER[orientation],
    spend: shareOut(limits.budget * SPENT, limits.levers, TASTE[orientation])
  });
}

/** Shares a sum among the open levers by weight; what one cannot take goes to those that can. */
function shareOut(
  sum: Cents,
  open: Readonly<Partial<Record<Lever, Range>>>,
  weights: Readonly<Partial<Record<Lever, number>>>
): Decision['spend'] {
  const spend: Partial<Record<Lever, Cents>> = {};
  let left = sum;
  let rest = LEVERS.filter((lever) => open[lever] !== undefined);
  while (rest.length > 0) {
    const weight = (lever: Lever) => weights[lever] ?? 0.01;
    const total = rest.reduce((all, lever) => all + weight(lever), 0);
    const full = rest.filter((lever) => (left * weight(lever)) / total >= (open[lever]?.most ?? 0));
    const settled = full.length > 0 ? full : rest;
    const share = left / total;
    for (const lever of settled) {
      spend[lever] = Math.min(share * weight(lever), open[lever]?.most ?? 0);
      left -= spend[lever];
    }
    rest = rest.filter((lever) => !settled.includes(lever));
  }
  return spend;
}

/** Decides by lot. */
export function random(view: TrialView): Decision {
  const lot = (k: number) => unit(drawOne(view.luck, k, 0, 0));
  const { limits } = view;
  const between = ({ least, most }: Range, k: number) => least + (most - least) * lot(k);
  const open = LEVERS.filter((lever) => limits.levers[lever] !== undefined);
  const spend = open.map((lever, k) => [lever, between(limits.levers[lever] ?? NOTHING, k + 2)]);
  return {
    orientation: limits.orientations[Math.floor(lot(0) * limits.orientations.length)],
    price: between(limits.price, 1),
    spend: Object.fromEntries(spend) as Decision['spend'],
    settings: everySetting(view, (steps, s) => steps[Math.floor(lot(SETTING_LOTS + s) * steps.length)])
  };
}

/** Lots from here on are for settings: there are fewer levers. */
const SETTING_LOTS = 100;

/** A step for each open setting, picked from those that are open. */
function everySetting(
  { limits }: TrialView,
  pick: (steps: readonly number[], s: number) => number
): NonNullable<Decision['settings']> {
  const picked = SETTING_NAMES.map((name, s) => [name, pick(limits.settings?.[name] ?? [0], s)]);
  return Object.fromEntries(picked) as NonNullable<Decision['settings']>;
}

const NOTHING: Range = { least: 0, most: 0, step: 1 };

function everyLever({ limits }: TrialView, end: 'least' | 'most'): Decision['spend'] {
  const entries = Object.entries(limits.levers).map(([lever, range]) => [lever, range[end]]);
  return Object.fromEntries(entries) as Decision['spend'];
}

/** Everything at its most, price too, as far as the budget goes. */
export function alwaysMost(view: TrialView): Decision {
  return {
    orientation: view.last.orientation,
    price: view.limits.price.most,
    spend: everyLever(view, 'most'),
    settings: everySetting(view, (steps) => Math.max(...steps))
  };
}

/** Everything at its least, price too. */
export function alwaysLeast(view: TrialView): Decision {
  return {
    orientation: view.last.orientation,
    price: view.limits.price.least,
    spend: everyLever(view, 'least'),
    settings: everySetting(view, (steps) => Math.min(...steps))
  };
}

/** Plays on steadily and strips the company in the last round: most price, least spend. */
export function endGameStrip(view: TrialView): Decision {
  const lastRound = view.rounds !== undefined && view.quarter >= view.rounds - 1;
  if (!lastRound) return view.last;
  return {
    orientation: view.last.orientation,
    price: view.limits.price.most,
    spend: everyLever(view, 'least')
  };
}
