/** Numbers of what ties customers to a company, and of whom it knows, treats and rewards. */
import { chosen, row } from './row';

const berry = 'Berry & Parasuraman 1991';
const switchers = 'Burnham, Frels & Mahajan 2003';

export const BONDS = {
  reciprocityWeight: row(
    0.6,
    0,
    4,
    'utility',
    'Callaghan, McPhail & Yau 1995',
    'Pull of full reciprocity: having got more than was owed'
  ),
  empathyWeight: row(
    0.8,
    0,
    4,
    'utility',
    'Callaghan, McPhail & Yau 1995',
    'Pull of full empathy: feeling understood'
  ),
  // Set on churn under a contract of a year over that from month to month: .26 in a public telecoms sample.
  tieWeight: row(7, 0, 10, 'utility', switchers, 'Cost of undoing all that ties to the present company'),
  reciprocityGrowth: row(0.15, 0, 1, 'share of gap', chosen, 'Reciprocity gained by being delighted'),
  reciprocityReward: row(0.06, 0, 1, 'share of gap', chosen, 'Reciprocity gained by a full reward'),
  reciprocityFade: row(0.02, 0, 1, 'share a week', chosen, 'Reciprocity that a week takes'),
  empathyGrowth: row(0.1, 0, 1, 'share of gap', chosen, 'Empathy gained by a purchase where one is known'),
  empathyFade: row(0.01, 0, 1, 'share a week', chosen, 'Empathy that a week takes'),
  empathyBasic: row(
    0.15,
    0,
    1,
    'share',
    chosen,
    'How far knowing its customers makes a company understood that never goes to them'
  ),
  bondMemory: row(0.5, 0, 1, 'share', berry, 'Share of an old bond with which whoever returns begins again'),
  tieGrowth: row(0.15, 0, 1, 'share of gap', switchers, 'Ties gained by a purchase at home'),
  tieFade: row(0.06, 0, 1, 'share of gap', switchers, 'Ties lost by a purchase where less is on offer')
} as const;

const liu = 'Liu 2007';

export const PROGRAMME = {
  programmeLeast: row(
    0.01,
    0.001,
    0.5,
    'level',
    chosen,
    'Club and rewards below which there is no programme'
  ),
  joinBought: row(0.5, 0, 1, 'share', chosen, 'Buyers who join a full club that asks nothing, a purchase'),
  joinEarned: row(0.6, 0, 1, 'share', chosen, 'Likewise of those who have bought often enough to be asked'),
  joinAfter: row(8, 1, 200, 'purchases', chosen, 'Purchases after which they are asked'),
  joinPaid: row(0.1, 0, 1, 'share', chosen, 'Likewise of the wholly satisfied where there is a fee'),
  fee: row(2, 0, 50, 'prices', chosen, 'Fee for joining, once'),
  keenEarned: row(1.2, 1, 5, 'factor', chosen, 'What the club does for those who earned it'),
  keenPaid: row(1.5, 1, 5, 'factor', chosen, 'What the club does for those who paid for it'),
  clubSpeed: row(1, 0, 5, 'factor', berry, 'How much faster a full club lets its members bond'),
  clubBond: row(0.6, 0, 1, 'level', berry, 'Social bond that a full club alone offers its members'),
  rewardEvery: row(10, 1, 100, 'purchases', chosen, 'Purchases to a reward'),
  rewardWorth: row(0.5, 0, 2, 'prices', chosen, 'What a full reward costs'),
  rewardWeight: row(2, 0, 4, 'utility', liu, 'Pull of full rewards on whoever buys little'),
  pressureWeight: row(2, 0, 4, 'utility', liu, 'Further pull just before a reward, as its square before'),
  rewardModerate: row(
    2.5,
    0.1,
    100,
    'purchases',
    liu,
    'Purchases (see worth) that quarter that pull: heavy buyers take rewards and change nothing'
  )
} as const;

export const CARE = {
  contactCost: row(
    200,
    0,
    100000,
    'cents',
    'Kotler & Armstrong 1996',
    'Cost a quarter of partnership with one known customer; lower levels cost as their square'
  ),
  contactSpeed: row(1, 0, 5, 'factor', chosen, 'How much faster partnership lets known customers bond'),
  contactVoice: row(0.35, 0, 1, 'share', chosen, 'Of the silent, whom partnership would hear complain'),
  worthHalf: row(26, 1, 200, 'weeks', chosen, 'Age at which a purchase counts half'),
  careLift: row(0.25, 0, 1, 'level', chosen, 'What full care adds to service and personal treatment'),
  careCost: row(20, 0, 100000, 'cents', chosen, 'Cost a quarter of full care for one customer'),
  careBest: row(4, 1, 10, 'factor', chosen, 'Care for the best 5 per cent where it goes by value'),
  careGood: row(2, 1, 5, 'factor', chosen, 'Care for the next 15 per cent likewise'),
  careCrowded: row(3, 0, 10, 'share per level', chosen, 'Care that gives way to crowding'),
  slight: row(0.03, 0, 0.5, 'level', chosen, 'What the others feel where the best alone are cared for'),
  cocreationLift: row(0.2, 0, 1, 'level', chosen, 'What cocreation adds to the product for those known')
} as const;

export const KNOWLEDGE = {
  serviceSkill: row(0.45, 0, 1, 'share', chosen, 'Part of service that is skill'),
  serviceMorale: row(0.25, 0, 1, 'share', chosen, 'Part of service that is morale'),
  serviceCapacity: row(0.3, 0, 1, 'share', chosen, 'Part of service that is capacity'),
  relationSocial: row(
    0.5,
    0,
    1,
    'share',
    chosen,
    'Part of the relationship that is company; knowledge is the rest'
  ),
  experiencePlace: row(
    0.7,
    0,
    1,
    'share',
    chosen,
    'Part of the experience that is the place; reach is the rest'
  ),
  unread: row(0.3, 0, 1, 'share', chosen, 'Use of a database that nobody has the skill or time to read'),
  readFully: row(0.71, 0.1, 1, 'level', chosen, 'Skill and capacity from which it is read fully'),
  stale: row(0.2, 0, 1, 'share', chosen, 'Use of a database whose entries have all gone stale'),
  freshEnough: row(0.5, 0.1, 1, 'level', chosen, 'Freshness from which entries serve as well as new ones'),
  unbelieved: row(0.6, 0, 1, 'share', chosen, 'Use of a database where nobody believes in knowing customers'),
  unanalysed: row(0.4, 0, 1, 'share', chosen, 'Personal treatment that takes no analytics')
} as const;
