/** Numbers of what people get and how it feels to them. */
import { chosen, row } from './row';

export const ENCOUNTERS = {
  basicLevel: row(0.5, 0, 1, 'level', chosen, 'Performance of a company that has built nothing'),
  rootless: row(0.6, 0, 2, 'factor', chosen, 'Effect of stocks whose orientation has not taken root'),
  rooting: row(0.9, 0, 2, 'factor', chosen, 'What a fully rooted orientation adds to that factor'),
  // Set on how much of repeat buying satisfaction explains (F19): a correlation in the middle of .2 to .35.
  fitSpread: row(
    0.05,
    0,
    0.3,
    'level',
    chosen,
    'How much more a company gives somebody whose taste for it is one standard deviation above the mean'
  ),
  chance: row(0.09, 0, 0.4, 'level', chosen, 'Chance in one encounter (standard deviation)'),
  congestion: row(1.6, 0, 10, 'level per load²', chosen, 'Loss of performance beyond the easy load'),
  congestionMost: row(0.5, 0, 1, 'level', chosen, 'What overload can cost performance at most'),
  easyLoad: row(0.8, 0.3, 1.5, 'load', chosen, 'Load up to which a counter serves everybody well'),
  counterBasic: row(
    0.3,
    0.05,
    1,
    'share',
    chosen,
    'Share of the counter that runs without any capacity stock'
  ),
  failureBasic: row(
    0.02,
    0,
    0.5,
    'share',
    chosen,
    'Encounters that fail at a skilled, willing, quiet counter'
  ),
  failureSkill: row(0.04, 0, 0.5, 'share', chosen, 'Further failures where there is no skill'),
  failureMorale: row(0.03, 0, 0.5, 'share', 'Brown & Lam 2008', 'Further failures where there is no morale'),
  failureLoad: row(0.1, 0, 1, 'share per load', 'Keaveney 1995', 'Further failures beyond the easy load'),
  failureDepth: row(
    0.3,
    0,
    1,
    'level',
    'Keaveney 1995',
    'What a failure of everyday stakes costs the encounter'
  ),
  standardsFailures: row(
    0.6,
    0,
    1,
    'share',
    'Parasuraman, Zeithaml & Berry 1988',
    'Failures that full standards of work prevent'
  ),
  standardsChance: row(0.4, 0, 1, 'share', chosen, 'Chance in encounters that full standards take away'),
  skillUse: row(0.4, 0, 1, 'factor', 'Brown & Lam 2008', 'Part of skill that is used or not with morale'),
  // Losses weigh one and a half times gains, in the middle of the published 1 to 2; a price cut that ends leaves no trace (F46).
  fairness: row(
    0.3,
    0,
    2,
    'level per 100 %',
    'Bijmolt, van Heerde & Pieters 2005',
    'Felt loss from a price above the remembered one'
  ),
  bargain: row(0.2, 0, 2, 'level per 100 %', chosen, 'Felt gain from a price below the remembered one'),
  priceMemory: row(0.05, 0, 1, 'share of gap a week', chosen, 'Speed at which the remembered price follows')
} as const;

export const FEELING = {
  gain: row(1, 0, 3, 'per level', 'Anderson & Sullivan 1993', 'Satisfaction from exceeding expectation'),
  lossAversion: row(
    2,
    1,
    4,
    'ratio',
    'Brown, Imai, Vieider & Camerer 2024',
    'Falling short against exceeding'
  ),
  satisfactionMove: row(0.2, 0, 1, 'share of gap', 'Bolton 1998', 'Weight of the latest encounter'),
  learning: row(0.3, 0, 1, 'share of gap', 'Boulding et al. 1993', 'First speed of expectations'),
  learningSlows: row(8, 1, 100, 'purchases', 'Boulding et al. 1993', 'Experience that halves that speed'),
  // Memory fills: what is old weighs no more than the last dozen purchases. Set on the treadmill (F17) in the range .1 to .5 of φ.
  learningLeast: row(0.17, 0, 1, 'share of gap', chosen, 'Speed that is never undercut'),
  promise: row(
    0.1,
    0,
    0.5,
    'level',
    'Boulding et al. 1993',
    'What goodwill above the middling leads people to expect beyond what they get'
  ),
  should: row(0.1, 0, 1, 'share', 'Boulding et al. 1993', 'How far the best known rival sets the bar')
} as const;

export const TRUST = {
  trustGain: row(0.12, 0, 1, 'share of gap', chosen, 'Trust from a kept promise'),
  trustLoss: row(0.35, 0, 1, 'share', chosen, 'Trust lost by a promise fully broken'),
  trustBreach: row(
    0.3,
    0.01,
    1,
    'level',
    chosen,
    'Shortfall beyond what is forgiven that breaks a promise fully'
  ),
  trustTolerance: row(0.1, 0, 0.5, 'level', chosen, 'Shortfall that is forgiven')
} as const;
