/** The state of a market: plain typed arrays, one a field, so that it copies, hashes and travels to a worker cheaply. */
import type { Climate, MarketSpec } from './market-spec';
import type { ParameterValues } from './parameters';

/** What no decision changes about the people; shared by every copy of a market in a quarter. N customers, C companies. */
export interface People {
  readonly segment: Uint8Array;
  /** Shopping trips a week before the season, above 0 to 7. */
  readonly rate: Float32Array;
  /** N × 5 weights of the dimensions, summing to one. */
  readonly wants: Float32Array;
  /** Sensitivity to price as a multiple of the market's. */
  readonly price: Float32Array;
  /** N × C, utility. */
  readonly taste: Float32Array;
  /** Liking for staying at home, utility. */
  readonly homeTaste: Float32Array;
  /** Inclination to use several channels, 0 to 1. */
  readonly roaming: Float32Array;
  /** Friends of i are `friends[friendsAt[i]]` to `friends[friendsAt[i + 1] - 1]`. */
  readonly friendsAt: Int32Array;
  readonly friends: Int32Array;
  /** Companies in an order that depends on their ids alone: sums over companies run in it. */
  readonly order: Uint8Array;
  /** A word a company for its luck, from its id. */
  readonly keys: Uint32Array;
}

/** What people think and do; N × C unless noted. Levels run from 0 to 1. */
export interface Minds {
  /** What they expect of a company, Q0. */
  readonly expectation: Float32Array;
  /** Cumulative satisfaction, S. */
  readonly satisfaction: Float32Array;
  readonly trust: Float32Array;
  /** Purchases so far, held at 255. */
  readonly experience: Uint8Array;
  /** N: the company whose customer they are, or NOBODY. */
  readonly home: Uint8Array;
  /** N: week of the game in which they came to that company. */
  readonly since: Int32Array;
  /** N: habit of buying at home. */
  readonly habit: Float32Array;
  /** N: purchases in a row away from home. */
  readonly away: Uint8Array;
  /** Social bond. */
  readonly bond: Float32Array;
  /** N: one bit for each company they know. */
  readonly aware: Uint8Array;
  /** N: trips in a row without buying. */
  readonly idle: Uint8Array;
  /** N: trips so far, this one's number. */
  readonly trip: Uint16Array;
  /** N: the next trip, in their own time: trips’ worth of rate × season since the first week of the history. */
  readonly place: Float32Array;
  /** N: week, counted from the first of the history, of the next trip. */
  readonly due: Int32Array;
  /** Grievance left by failures, as utility withheld. */
  readonly grudge: Float32Array;
  /** Week of the game of the last failure there, or NEVER. */
  readonly sore: Int16Array;
  /** Week of the game of the last purchase there, or NEVER. */
  readonly last: Int16Array;
  /** Purchases there, those long ago counting less. */
  readonly worth: Float32Array;
  /** Times they have left the company, held at 255. */
  readonly left: Uint8Array;
  /**
   * N: one bit for the company they last bought from, and one for their home, if they had lapsed from it before the purchases
   * that led there.
   */
  readonly returned: Uint8Array;
  /** How they first came to know the company: a place in SOURCES. */
  readonly source: Uint8Array;
  /** N: with the present company: gain and support returned, 0 to 1, as of the last purchase there. */
  readonly reciprocity: Float32Array;
  /** N: with the present company: feeling understood, 0 to 1, as of the last purchase there. */
  readonly empathy: Float32Array;
  /** N: with the present company: arrangements that would have to be undone, 0 to 1. */
  readonly tie: Float32Array;
  /** N: one bit for each company whose club they are in; whose they earned their way into, and whose they paid for. */
  readonly member: Uint8Array;
  readonly earned: Uint8Array;
  readonly paid: Uint8Array;
  /** N: points with the present company, as a share of the next reward. */
  readonly points: Float32Array;
  /** N: the company whose invitation they have in hand, or NOBODY. */
  readonly invited: Uint8Array;
}

/** What the companies have built; C long unless noted. */
export interface Firms {
  readonly price: Float64Array;
  /** The price customers remember. */
  readonly reference: Float64Array;
  /** C × STOCKS, levels. */
  readonly stocks: Float64Array;
  /** C × ORIENTATIONS, levels. */
  readonly readiness: Float64Array;
  readonly orientation: Uint8Array;
  readonly cash: Float64Array;
  /** Load on the counter, smoothed over the last weeks. */
  readonly load: Float64Array;
  /** C × SETTING_NAMES: the step of each. */
  readonly settings: Uint8Array;
  /** How deep in a crisis, 0 to 1. */
  readonly crisis: Float64Array;
  /** How patient those who trust it still are with that, 0 to 1. */
  readonly patience: Float64Array;
}

/** Counts of one quarter, and room to work in: nothing of it outlives a quarter, so copies may share it. */
export interface Scratch {
  /** N × C × 2 messages heard this week, good ones and bad ones: a count in the high byte, the sum of levels below it. */
  readonly inbox: Int32Array;
  /** The places in N × C of whom there is news for, and of which company. */
  readonly mail: Int32Array;
  /** One cell: how many of them wait. */
  readonly waiting: Int32Array;
  /** N: home at the start of the quarter. */
  readonly before: Uint8Array;
  /** One cell: the climate's choices at the start of the quarter. */
  readonly choices: Float64Array;
  /** N: the company they came back to on an invitation this quarter, or NOBODY. */
  readonly answered: Uint8Array;
  /** C each: this week's figures of the companies. */
  readonly pull: Float64Array;
  readonly pricePush: Float64Array;
  readonly performance: Float64Array;
  readonly crowding: Float64Array;
  readonly fairness: Float64Array;
  readonly chance: Float64Array;
  readonly failing: Float64Array;
  /** Usable channels, the spread of what they give as somebody feels it who uses them all, advertising that is listened to, and
   * what it claims beyond what is kept. */
  readonly channels: Float64Array;
  readonly discord: Float64Array;
  readonly voice: Float64Array;
  readonly claim: Float64Array;
  /** How much more praise is told for a community, and the social bond that people find. */
  readonly chorus: Float64Array;
  readonly warmth: Float64Array;
  /** The chance, a quarter, that it is noticed. */
  readonly noticed: Float64Array;
  /** One cell each: the best channels of any company; 1 while choices depend on channels, crises or reach. */
  readonly showroom: Float64Array;
  readonly inPlay: Uint8Array;
  /** The chance that a complaint is made good, and that it is at once. */
  readonly resolving: Float64Array;
  readonly hastening: Float64Array;
  /** How far a known customer feels understood; how much faster contact and the club let people bond, and the bond a club
   * offers. */
  readonly understood: Float64Array;
  readonly contactSpeed: Float64Array;
  readonly clubSpeed: Float64Array;
  readonly clubBond: Float64Array;
  /** The programme: the chance to join, its level while anything is given, and a reward in cents. */
  readonly joining: Float64Array;
  readonly rewarding: Float64Array;
  readonly reward: Float64Array;
  /** Care: C × TIERS that a customer of each tier gets, what the others feel of that, 1 where anybody gets anything. */
  readonly treated: Float64Array;
  readonly slighting: Float64Array;
  readonly attentive: Uint8Array;
  /** C × segments: the margin on a purchase, in cents. */
  readonly margins: Float64Array;
  /** What is left of a purchase by weeks since. */
  readonly fading: Float64Array;
  /** What is left of reciprocity and of empathy by weeks since the last purchase at home. */
  readonly owedLeft: Float64Array;
  readonly closeLeft: Float64Array;
  /** C × 2: worth from which a customer is of the best, and of the next; and room for the counts behind them. */
  readonly lines: Float64Array;
  readonly bins: Int32Array;
  readonly served: Int32Array;
  /** Cost of the goods sold this quarter, in cents. */
  readonly goods: Float64Array;
  /** C each: counts of the quarter. */
  readonly purchases: Int32Array;
  /** Rewards given less fees taken, and what contact and care cost, in cents. */
  readonly rewards: Float64Array;
  readonly caring: Float64Array;
  /** N × C: purchases of the quarter, and the margin on them in cents. */
  readonly bought: Uint8Array;
  readonly earned: Float64Array;
  readonly tried: Int32Array;
  readonly repeated: Int32Array;
  /** C × OUTCOMES: encounters that failed, this week and this quarter. */
  readonly upset: Int32Array;
  readonly complaints: Int32Array;
  readonly praise: Int32Array;
  readonly warnings: Int32Array;
  readonly loads: Float64Array;
  /** Purchases before which the customer looked in another channel. */
  readonly researched: Float64Array;
  /** Invitations sent to the lapsed and to those who never came, and those accepted. */
  readonly asked: Int32Array;
  readonly askedCold: Int32Array;
  readonly accepted: Int32Array;
  readonly acceptedCold: Int32Array;
  /** C × segments. */
  readonly bySegment: Int32Array;
}

/** A market at the end of a quarter. */
export interface Market {
  readonly spec: MarketSpec;
  /** Whole number from 0 to 4,294,967,295: the people, and their luck unless `luck` says otherwise. */
  readonly seed: number;
  /** Which luck is running; 0 is the seed's own. */
  luck: number;
  /** The quarter that is played next; 0 is the first of the game. */
  quarter: number;
  readonly parameters: ParameterValues;
  readonly climate: { -readonly [K in keyof Climate]: number };
  /** Those of the quarter played last. */
  people: People;
  readonly minds: Minds;
  readonly firms: Firms;
  readonly scratch: Scratch;
}
