/** The one table of the model's numbers: default, range, unit, source and meaning of each. */
import type { MarketSpec } from './market-spec';

export interface Parameter {
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  /** The publication behind the number or at least its direction; `design choice` where nothing published fixes it. */
  readonly source: string;
  readonly meaning: string;
}

const chosen = 'design choice';

/** One row: default, least, most, unit, source, meaning. */
function row(
  value: number,
  least: number,
  most: number,
  unit: string,
  source: string,
  meaning: string
): Parameter {
  return { default: value, least, most, unit, source, meaning };
}

export const PARAMETERS = {
  // People
  wantsSpread: row(0.3, 0, 1, 'log', chosen, 'How much people of one segment differ in what they want'),
  tasteSpread: row(
    1.1,
    0,
    3,
    'utility',
    'Guadagni & Little 1983',
    'Lasting liking for one company or another'
  ),
  homeTaste: row(0.7, 0, 3, 'utility', chosen, 'How much people differ in their need to buy at all'),
  rewiring: row(0.15, 0, 1, 'share', 'Watts & Strogatz 1998', 'Friendships that reach across town'),
  trustAtFirst: row(0.4, 0, 1, 'level', chosen, 'Trust in a company not yet tried'),

  // Choice
  valueWeight: row(5, 0, 12, 'utility per level', chosen, 'Pull of expected performance'),
  priceWeight: row(
    6,
    0,
    15,
    'utility per 100 %',
    'Bijmolt, van Heerde & Pieters 2005',
    'Push of a price above the usual one at middling transparency'
  ),
  riskWeight: row(1.2, 0, 5, 'utility', 'Morgan & Hunt 1994', 'Risk felt where there is no trust'),
  likingWeight: row(
    1,
    0,
    5,
    'utility',
    'Mittal & Kamakura 2001',
    'Pull of satisfaction, as its square: behaviour is convex in satisfaction'
  ),
  brandWeight: row(0.4, 0, 3, 'utility', 'Sethuraman, Tellis & Briesch 2011', 'Pull of goodwill'),
  reachWeight: row(1, 0, 4, 'utility', chosen, 'Pull of being near and easy to reach'),
  habitWeight: row(1.1, 0, 4, 'utility', 'Guadagni & Little 1983', 'Pull of full habit'),
  bondWeight: row(1, 0, 4, 'utility', 'Berry & Parasuraman 1991', 'Pull of a full social bond'),
  habitGrowth: row(
    0.2,
    0,
    1,
    'share of gap',
    'Guadagni & Little 1983',
    'Habit gained by buying at home, toward the trust in it'
  ),
  bondGrowth: row(0.12, 0, 1, 'share of gap', chosen, 'Social bond gained by a purchase'),
  habitKept: row(0.6, 0, 1, 'share', chosen, 'Habit left after a purchase away from home'),
  bondKept: row(0.9, 0, 1, 'share', chosen, 'Bond with a company left after a purchase at another'),
  leavePurchases: row(
    2,
    1,
    20,
    'purchases',
    'Ehrenberg, Uncles & Goodhardt 2004',
    'Purchases in a row elsewhere that end a custom: most people buy from several'
  ),
  lapseTrips: row(3, 1, 20, 'trips', chosen, 'Trips in a row without buying that end a custom'),

  // Encounters
  basicLevel: row(0.5, 0, 1, 'level', chosen, 'Performance of a company that has built nothing'),
  rootless: row(0.6, 0, 2, 'factor', chosen, 'Effect of stocks whose orientation has not taken root'),
  rooting: row(0.9, 0, 2, 'factor', chosen, 'What a fully rooted orientation adds to that factor'),
  chance: row(0.09, 0, 0.4, 'level', chosen, 'Chance in one encounter (standard deviation)'),
  congestion: row(1.6, 0, 10, 'level per load²', chosen, 'Loss of performance beyond the easy load'),
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
  failureDepth: row(0.3, 0, 1, 'level', 'Keaveney 1995', 'What a failure costs the encounter'),
  fairness: row(
    0.5,
    0,
    2,
    'level per 100 %',
    'Bijmolt, van Heerde & Pieters 2005',
    'Felt loss from a price above the remembered one'
  ),
  bargain: row(0.15, 0, 2, 'level per 100 %', chosen, 'Felt gain from a price below the remembered one'),
  priceMemory: row(0.05, 0, 1, 'share of gap a week', chosen, 'Speed at which the remembered price follows'),

  // Satisfaction and expectation
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
  learningLeast: row(0.06, 0, 1, 'share of gap', chosen, 'Speed that is never undercut'),
  promise: row(
    0.1,
    0,
    0.5,
    'level',
    'Boulding et al. 1993',
    'What goodwill above the middling leads people to expect beyond what they get'
  ),
  should: row(0.1, 0, 1, 'share', 'Boulding et al. 1993', 'How far the best known rival sets the bar'),

  // Trust
  trustGain: row(0.12, 0, 1, 'share of gap', chosen, 'Trust from a kept promise'),
  trustLoss: row(0.35, 0, 1, 'share', chosen, 'Trust lost by a promise fully broken'),
  trustTolerance: row(0.1, 0, 0.5, 'level', chosen, 'Shortfall that is forgiven'),

  // Talk
  talk: row(0.12, 0, 1, 'share', 'Anderson 1998', 'Encounters the merely satisfied tell of'),
  talkLetDown: row(
    2.75,
    0,
    10,
    'ratio',
    'Goodman (TARP)',
    'Talkativeness of the let down against the satisfied'
  ),
  talkDelighted: row(1.25, 0, 10, 'ratio', 'Goodman (TARP)', 'Talkativeness of the delighted likewise'),
  zone: row(0.15, 0, 0.5, 'level', chosen, 'Distance from expectation that delights or lets down'),
  hearing: row(
    0.7,
    0,
    1,
    'share of gap',
    'East, Hammond & Lomax 2008',
    'Weight of friends with the inexperienced'
  ),
  hearingSlows: row(
    20,
    1,
    100,
    'purchases',
    'East, Hammond & Lomax 2008',
    'Experience that halves that weight'
  ),
  hearingLoyal: row(
    0.5,
    0,
    1,
    'factor',
    'East, Hammond & Lomax 2008',
    'Weight of warnings about one’s own company'
  ),
  praiseTrust: row(0.15, 0, 1, 'share of gap', chosen, 'Trust that praise lends to the inexperienced'),
  warningTrust: row(0.7, 0, 1, 'share', chosen, 'Trust that a warning takes from the inexperienced'),

  // Awareness
  noticing: row(
    0.5,
    0,
    1,
    'share a quarter',
    'Nerlove & Arrow 1962',
    'People who notice full goodwill and reach'
  ),
  forgetting: row(
    0.06,
    0,
    1,
    'share a quarter',
    'Aravindakshan & Naik 2011',
    'Non-customers who forget a company'
  ),

  // Company
  readinessGrowth: row(
    0.4,
    0,
    1,
    'share of gap',
    chosen,
    'Readiness gained in a quarter an orientation is held'
  ),
  readinessKept: row(0.6, 0, 1, 'share', chosen, 'Readiness left after a quarter it is not'),
  turningCost: row(0.1, 0, 2, 'share of overhead', chosen, 'Money that changing the orientation costs'),
  turningMorale: row(0.12, 0, 1, 'level', chosen, 'Morale that changing the orientation costs'),
  strain: row(
    0.02,
    0,
    0.5,
    'level a week per load',
    'Heskett et al. 1994',
    'Morale lost to an overloaded counter'
  ),

  // Measures
  surveySize: row(1000, 10, 100000, 'people', chosen, 'Customers asked each quarter'),
  discount: row(0.03, 0.001, 0.5, 'a quarter', 'Gupta & Lehmann 2003', 'Discount on future margins'),
  persistence: row(
    0.915,
    0,
    1,
    'a quarter',
    chosen,
    'What is left of a customer’s purchases a quarter later; fitted to three years of the same customers'
  ),
  wouldRecommend: row(0.7, 0, 1, 'level', chosen, 'Satisfaction from which people recommend'),
  wouldWarn: row(0.5, 0, 1, 'level', chosen, 'Satisfaction below which people warn')
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof PARAMETERS;
export type ParameterValues = Readonly<Record<ParameterName, number>>;

export const PARAMETER_NAMES = Object.keys(PARAMETERS) as ParameterName[];

/** The values a market runs with: the defaults, and what its spec sets differently. */
export function parameterValues(spec: MarketSpec): ParameterValues {
  const entries = PARAMETER_NAMES.map((name) => [name, spec.parameters[name] ?? PARAMETERS[name].default]);
  return Object.fromEntries(entries) as ParameterValues;
}
