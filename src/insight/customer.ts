/** Tells the history of one customer, event by event, by playing the whole game again with an eye on them. */
import type { GameInput } from '../engine/decision';
import type { Market } from '../engine/state';
import { NOBODY, WEEKS } from '../engine/vocabulary';
import type { Watcher } from '../engine/watcher';
import type { CustomerEvent, CustomerFile } from './answers';
import { moodOf } from './mood';
import { found, playOn, quartersOf } from './replay';

/** `id` is a whole number below the number of customers of the market. */
export function customerFile(game: GameInput, id: number): CustomerFile {
  const quarters = quartersOf(game);
  let point = found(game);
  const watched = new Uint8Array(game.market.customers);
  if (!(id in watched)) throw new RangeError(`There is no customer ${id}.`);
  watched[id] = 1;
  const events: CustomerEvent[] = [];
  const watch: Watcher = { watched, ...scribe(events) };
  for (let quarter = 0; quarter < quarters; quarter++) point = playOn(game, point, { watch });
  return { ...portrait(point.market, id), spent: spentBy(events, game), events };
}

/** Writes down what the watcher of one customer sees. */
function scribe(events: CustomerEvent[]): Watcher {
  return {
    bought: ({ week, company, price, expected, got, satisfaction, failed, crowded, switched }) => {
      const mood = moodOf(satisfaction);
      const figures = { price, expected: 100 * expected, got: 100 * got, mood };
      events.push({ kind: 'bought', week, company, ...figures, failed, crowded, switched });
    },
    stayedHome: (_, week) => events.push({ kind: 'stayed-home', week }),
    heard: (_, week, company, from, good) => events.push({ kind: 'heard', week, company, from, good }),
    told: (_, week, company, friends, good) => events.push({ kind: 'told', week, company, friends, good })
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
