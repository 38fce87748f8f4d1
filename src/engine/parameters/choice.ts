/** Numbers of who people are and how they choose. */
import { chosen, row } from './row';

export const PEOPLE = {
  wantsSpread: row(0.3, 0, 1, 'log', chosen, 'How much people of one segment differ in what they want'),
  // Set on the S of the Dirichlet model (Goodhardt, Ehrenberg & Chatfield 1984): `npm run facts` prints it.
  tasteSpread: row(
    1.1,
    0,
    3,
    'utility',
    'Guadagni & Little 1983',
    'Lasting liking for one company or another'
  ),
  likeness: row(
    0.3,
    0,
    0.9,
    'share',
    'McPherson, Smith-Lovin & Cook 2001',
    'Part of the variance of tastes that neighbours have in common'
  ),
  // Set on how far repeat buying erodes in a year: 15 per cent of it, mean of nine markets (East & Hammond 1996).
  renewal: row(0.1, 0, 0.5, 'share a quarter', 'East & Hammond 1996', 'People whose tastes change'),
  homeTaste: row(0.7, 0, 3, 'utility', chosen, 'How much people differ in their need to buy at all'),
  rewiring: row(0.15, 0, 1, 'share', 'Watts & Strogatz 1998', 'Friendships that reach across town'),
  firstView: row(0.05, 0, 0.5, 'level', chosen, 'How much first impressions differ between people'),
  trustAtFirst: row(0.4, 0, 1, 'level', chosen, 'Trust in a company not yet tried')
} as const;

export const CHOICE = {
  valueWeight: row(5, 0, 12, 'utility per level', chosen, 'Pull of expected performance'),
  neutral: row(0.65, 0, 1, 'level', chosen, 'Expected performance that neither draws nor repels'),
  priceWeight: row(
    4.3,
    0,
    15,
    'utility per 100 %',
    'mean of three scanner panels (Guadagni & Little model)',
    'Push of a price above the usual one at middling transparency'
  ),
  // Set on the cut in the defection of the satisfied that trust brings (F21): no published effect fixes it.
  riskWeight: row(2.5, 0, 5, 'utility', 'Morgan & Hunt 1994', 'Risk felt where there is no trust'),
  likingWeight: row(
    1,
    0,
    5,
    'utility',
    'Mittal & Kamakura 2001',
    'Pull of satisfaction, as its square; behaviour need not be convex for that (fact F18)'
  ),
  // Set on the short-run elasticity of advertising: .05 for a mature brand, between the meta-analytic .12 and the .025 of clean
  // experiments (Shapiro, Hitsch & Tuchman 2021).
  brandWeight: row(1, 0, 3, 'utility', 'Sethuraman, Tellis & Briesch 2011', 'Pull of goodwill'),
  reachWeight: row(1, 0, 4, 'utility', chosen, 'Pull of being near and easy to reach'),
  habitWeight: row(
    0.6,
    0,
    4,
    'utility',
    'Guadagni & Little 1983',
    'Pull of full habit: small, where lasting tastes differ'
  ),
  bondWeight: row(1, 0, 4, 'utility', 'Berry & Parasuraman 1991', 'Pull of a full social bond'),
  habitNew: row(0.1, 0, 1, 'level', chosen, 'Habit of a new customer'),
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
  lapseTrips: row(3, 1, 20, 'trips', chosen, 'Trips in a row without buying that end a custom')
} as const;
