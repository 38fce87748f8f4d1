/** Tells the history of a customer, event by event, by playing the whole game again with an eye on some of them. */
import type { GameInput } from '../engine/decision';
import type { Market } from '../engine/state';
import { NOBODY, WEEKS } from '../engine/vocabulary';
import type { Watcher } from '../engine/watcher';
import type { CustomerEvent, CustomerFile, CustomerStanding } from './answers';
import { moodOf } from './mood';
import type { Steps } from './pace';
import { found, keysOf, playOn, quartersOf, type Point } from './replay';
import { sampleIds } from './sample';
import { standingOf } from './standing';

/** How many customers are followed at once: as many as the field shows, so that asking for the next costs nothing. */
const FOLLOWED = 1500;

/** Within a week trips keep their order, and what friends say sinks in when the week is over. */
const ORDER: Readonly<Record<CustomerEvent['kind'], number>> = {
  bought: 0,
  'stayed-home': 0,
  told: 0,
  heard: 1
};

/** A game as far as it was followed, and what happened to the customers who were. */
interface Chronicle {
  /** The name of the point reached, see `keysOf`. */
  reached: string;
  quarters: number;
  point: Point;
  readonly watched: Uint8Array;
  readonly events: ReadonlyMap<number, CustomerEvent[]>;
  readonly standings: ReadonlyMap<number, CustomerStanding[]>;
}

/** Gives customer files, and remembers the game it was asked about last. */
export type Registry = (game: GameInput, id: number) => Steps<CustomerFile>;

/** `id` is a whole number below the number of customers of the market; others throw. */
export function makeRegistry(): Registry {
  let kept: Chronicle | null = null;
  return function* (game, id) {
    const quarters = quartersOf(game);
    const serves = (one: Chronicle) => goesOn(one, game) && one.events.has(id);
    let own = kept && serves(kept) ? kept : (kept = open(game, id));
    const first = own.quarters;
    for (;;) {
      // Another question may meanwhile have followed the same customers further than this game goes.
      if (!serves(own)) own = open(game, id);
      if (own.quarters === quarters) return fileOf(own, game, id);
      follow(own, game);
      yield [own.quarters - first, quarters - first];
    }
  };
}

function fileOf(chronicle: Chronicle, game: GameInput, id: number): CustomerFile {
  const events = [...(chronicle.events.get(id) ?? [])].sort(
    (a, b) => a.week - b.week || ORDER[a.kind] - ORDER[b.kind]
  );
  const standings = walkOf(chronicle, id);
  return { ...portrait(chronicle.point.market, id), spent: spentBy(events, game), events, standings };
}

/** Whether this game, or its beginning, is the one that was followed. */
function goesOn({ quarters, reached }: Chronicle, game: GameInput): boolean {
  return quarters <= quartersOf(game) && keysOf(game)(quarters) === reached;
}

function open(game: GameInput, id: number): Chronicle {
  const watched = new Uint8Array(game.market.customers);
  if (!(id in watched)) throw new RangeError(`There is no customer ${id}.`);
  const ids = new Set([...sampleIds(watched.length, FOLLOWED), id]);
  for (const one of ids) watched[one] = 1;
  const events = new Map(Array.from(ids, (one): [number, CustomerEvent[]] => [one, []]));
  const standings = new Map(Array.from(ids, (one): [number, CustomerStanding[]] => [one, []]));
  return { reached: keysOf(game)(0), quarters: 0, point: found(game), watched, events, standings };
}

/** One quarter more. */
function follow(chronicle: Chronicle, game: GameInput): void {
  const { watched, events, standings } = chronicle;
  const watch: Watcher = {
    watched,
    ...scribe((id, event) => events.get(id)?.push(event)),
    week: (market, week) => note(standings, market, week)
  };
  chronicle.point = playOn(game, chronicle.point, { watch });
  chronicle.quarters++;
  chronicle.reached = keysOf(game)(chronicle.quarters);
}

/** Notes where everybody followed stands as the game begins, and who has become another company's customer since. */
function note(standings: Chronicle['standings'], market: Market, week: number): void {
  if (market.quarter < 0) return;
  for (const [id, known] of standings)
    if (known.at(-1)?.company !== market.minds.home[id]) known.push(standingOf(market, id, week));
}

/** What was noted, and where they stand today. */
function walkOf({ standings, point }: Chronicle, id: number): readonly CustomerStanding[] {
  const today = standingOf(point.market, id);
  return [...(standings.get(id) ?? []).filter(({ week }) => week < today.week), today];
}

/** Writes down what the watcher of customers sees: talk, of which it hears first, after the purchase it is about. */
function scribe(write: (id: number, event: CustomerEvent) => void): Watcher {
  const talk = new Map<number, CustomerEvent>();
  return {
    bought: ({ customer, satisfaction, expected, got, ...purchase }) => {
      const felt = { satisfaction: 100 * satisfaction, mood: moodOf(satisfaction) };
      write(customer, { kind: 'bought', ...purchase, expected: 100 * expected, got: 100 * got, ...felt });
      const told = talk.get(customer);
      if (told && talk.delete(customer)) write(customer, told);
    },
    stayedHome: (id, week) => write(id, { kind: 'stayed-home', week }),
    heard: (id, week, company, from, good) => write(id, { kind: 'heard', week, company, from, good }),
    told: (id, week, company, good) => talk.set(id, { kind: 'told', week, company, good })
  };
}

function portrait({ people, minds, quarter, spec }: Market, id: number) {
  const company = minds.home[id];
  const at = id * spec.companies.length + company;
  const about = (levels: Float32Array) => (company === NOBODY ? 0 : 100 * levels[at]);
  return {
    id,
    segment: people.segment[id],
    trips: people.rate[id],
    company,
    satisfaction: about(minds.satisfaction),
    trust: about(minds.trust),
    expectation: about(minds.expectation),
    tenure: company === NOBODY ? 0 : quarter * WEEKS + 1 - minds.since[id],
    friends: Array.from(people.friends.subarray(people.friendsAt[id], people.friendsAt[id + 1]))
  };
}

/** Only what was bought in the game itself; the history has weeks of zero and less. */
function spentBy(events: readonly CustomerEvent[], { market }: GameInput): readonly number[] {
  const spent = market.companies.map(() => 0);
  for (const event of events)
    if (event.kind === 'bought' && event.week > 0) spent[event.company] += event.price;
  return spent;
}
