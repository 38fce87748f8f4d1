/** The benchmark market in numbers: one truth for every language and library that it is written in. */

export const COMPANIES = 4;
export const SEGMENTS = 3;
export const WEEKS = 13;
/** Quarters that every writing plays before anything is measured. */
export const OPENING = 12;
/** Customers handled at a time: what one pass leaves is still in the cache for the next. */
export const CHUNK = 1024;
/** Buys from nobody. */
export const NOBODY = -1;

/** Three kinds of people: their share, what they weigh, and how price touches them. */
export const PEOPLE = {
  share: [0.45, 0.35, 0.2],
  /** Weights of expected quality, service and brand, before a person's own spread. */
  wants: [
    [4, 1, 0.5],
    [3, 2, 0.5],
    [5, 0.5, 1]
  ],
  wantsSpread: 0.25,
  price: [1, 1.5, 0.7],
  priceSpread: 0.2,
  /** Purchase occasions a week: gamma with this mean and shape, up to the most. */
  rate: 0.21,
  rateShape: 2,
  mostRate: 0.9,
  knows: 0.7,
  ring: 4,
  leastFar: 2,
  mostFar: 4
};

export const FIRMS = {
  quality: [0.62, 0.66, 0.58, 0.7],
  service: [0.5, 0.6, 0.45, 0.55],
  brand: [0.6, 0.5, 0.4, 0.5],
  /** Against the usual price. */
  price: [1, 1.05, 0.85, 1.15],
  /** Chance a week that somebody who does not know it notices its advertising. */
  advertising: [0.02, 0.015, 0.01, 0.02]
};

/** What falls short weighs more than what goes beyond. */
const LOSS = 2.25;
const TRUST_UP = 0.3;
const TRUST_DOWN = 0.4;

/** Numbers of the rules; they are handed to C++ by these names. */
export const RULES = {
  PRICE_PULL: 2,
  HABIT: 2.8,
  TRUST_PULL: 1.2,
  NOISE: 0.1,
  LOSS,
  /** `gap > 0 ? gap : LOSS * gap` as MEAN · gap − HALF · |gap|: the processor has no branch to guess. So with trust. */
  LOSS_MEAN: (LOSS + 1) / 2,
  LOSS_HALF: (LOSS - 1) / 2,
  EXPECT: 0.25,
  FEEL: 0.25,
  TRUST_UP,
  TRUST_DOWN,
  TRUST_MEAN: (TRUST_DOWN + TRUST_UP) / 2,
  TRUST_HALF: (TRUST_DOWN - TRUST_UP) / 2,
  FIRST_FEEL: 0.65,
  FIRST_TRUST: 0.5,
  /** Weekly chance of leaving: HAZARD · exp(−HAZARD_FEEL · satisfaction − HAZARD_TRUST · trust). */
  HAZARD: 0.06,
  HAZARD_FEEL: 2.5,
  HAZARD_TRUST: 1.5,
  /** A buyer tells a contact when their byte of luck is below this: 18 of 256. */
  TELL: 18,
  HEAR: 0.1
} as const;
