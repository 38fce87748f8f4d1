/**
 * Room for one chunk of customers, shared by all markets: made once and kept by name, so that V8 writes to addresses it knows. In
 * a loop within a loop it learns too late that it does: there the inner one is a function of its own.
 */

/** Customers handled at a time: enough to be fast, few enough to stay in the cache. */
export const CHUNK = 1024;

/** Companies in a market, at most. */
export const MOST = 8;

/** What a draw leaves. So small an array has a lasting address only in a buffer of its own. */
export const words = new Uint32Array(new ArrayBuffer(16));

/** Who is on a trip this week; what each finds in each company, at MOST a customer; and what they chose. */
export const list = new Int32Array(CHUNK);
export const utility = new Float64Array(CHUNK * MOST);
export const chosen = new Uint8Array(CHUNK);
/** Utility and luck of one choice: of buying nothing, and of each company in its order. */
export const sums = new Float64Array(new ArrayBuffer((MOST + 1) * 8));
/** Who of them goes again before the week is over. */
export const returning = new Int32Array(CHUNK);
/** What they got, how it felt, and the bar it was held against. */
export const got = new Float64Array(CHUNK);
export const felt = new Float64Array(CHUNK);
export const bar = new Float64Array(CHUNK);
/** Whether it failed: 0, or one more than the place in OUTCOMES of what became of it. */
export const failed = new Uint8Array(CHUNK);
/** Whether they came from elsewhere. */
export const switched = new Uint8Array(CHUNK);
/** A random word for talking. */
export const gossip = new Uint32Array(CHUNK);
/** Which of them, by their place in the list, tell friends; and how often people do: in sorrow, in passing, in delight. */
export const tellers = new Int32Array(CHUNK);
export const often = new Float64Array(new ArrayBuffer(3 * MOST * 8));
/** Who hears something from one of them, two at most from each; and from whom, by the place in the list. */
export const hearers = new Int32Array(2 * CHUNK);
export const heardFrom = new Int32Array(2 * CHUNK);
/** Whether the company they buy from knows them. */
export const known = new Uint8Array(CHUNK);
/** Their luck in being asked, and what they are worth. */
export const tickets = new Float64Array(CHUNK);
export const worths = new Float64Array(CHUNK);
