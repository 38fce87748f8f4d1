/** The film of a quarter and the file of a customer tell what the reports count. */
import { describe, expect, it } from 'vitest';
import { openMarket } from '../../src/engine/market';
import { NOBODY } from '../../src/engine/vocabulary';
import type { CustomerEvent, CustomerFile, Film } from '../../src/insight/answers';
import { directSimulator } from '../../src/insight/simulator';
import { aGame, aRound, gladness, smallMarket } from './games';

const simulator = directSimulator();
const game = aGame(
  aRound({ price: 940 }),
  aRound({ price: 1050 }, { happenings: [{ ...gladness, add: -0.2 }] })
);
const everybody = smallMarket.customers;

function count(frame: Uint8Array): (of: number) => number {
  const counts = new Map<number, number>();
  for (const company of frame) counts.set(company, (counts.get(company) ?? 0) + 1);
  return (of) => counts.get(of) ?? 0;
}

describe('the film of a quarter', () => {
  it('of all customers agrees with the reports before and after', async () => {
    const film = await simulator.film(game, everybody);
    const [before, after] = (await simulator.play(game)).slice(-2);
    for (const [week, report] of [
      [0, before],
      [13, after]
    ] as const) {
      const counts = count(film.company[week]);
      report.companies.forEach(({ customers }, company) => expect(counts(company)).toBe(customers));
      expect(counts(NOBODY)).toBe(report.undecided);
    }
  });

  it('of a sample shows every shop and segment in proportion', async () => {
    const film = await simulator.film(game, 300);
    const after = (await simulator.play(game)).at(-1);
    const counts = count(film.company[13]);
    after?.companies.forEach(({ customers }, company) =>
      expect(Math.abs(counts(company) / 300 - customers / everybody)).toBeLessThan(0.07)
    );
    const segments = count(film.segment);
    smallMarket.segments.forEach(({ share }, segment) =>
      expect(Math.abs(segments(segment) / 300 - share)).toBeLessThan(0.03)
    );
  });

  it('has no more dots than there are customers, and none twice', async () => {
    const film = await simulator.film(game, 10_000);
    expect(film.ids).toHaveLength(everybody);
    expect(new Set(film.ids).size).toBe(everybody);
    const few = await simulator.film(game, 250);
    expect(new Set(few.ids).size).toBe(250);
  });

  it('shows fourteen frames of moods from 1 to 7, with nobody in between neutral', async () => {
    const film = await simulator.film(game, everybody);
    expect([film.company.length, film.mood.length, film.closeness.length, film.talk.length]).toEqual([
      14, 14, 14, 13
    ]);
    film.mood.forEach((moods, week) =>
      moods.forEach((mood, dot) => {
        expect(mood).toBeGreaterThanOrEqual(1);
        expect(mood).toBeLessThanOrEqual(7);
        if (film.company[week][dot] === NOBODY) expect(mood).toBe(4);
      })
    );
  });

  it('shows talk between friends only', async () => {
    const film = await simulator.film(game, everybody);
    const { people } = openMarket(smallMarket, game.seed).market;
    const pairs = film.talk.flatMap((week) => Array.from(week));
    expect(pairs.length).toBeGreaterThan(10);
    for (let k = 0; k < pairs.length; k += 2) {
      const [teller, listener] = [film.ids[pairs[k]], film.ids[pairs[k + 1]]];
      const friends = people.friends.subarray(people.friendsAt[teller], people.friendsAt[teller + 1]);
      expect(friends).toContain(listener);
    }
  });

  it('can be had of the quarter before the game', async () => {
    const film = await simulator.film(aGame(), everybody);
    const last = (await simulator.play(aGame())).at(-1);
    const counts = count(film.company[13]);
    last?.companies.forEach(({ customers }, company) => expect(counts(company)).toBe(customers));
  });
});

describe('the file of a customer', () => {
  const bought = ({ events }: CustomerFile) =>
    events.filter((event): event is Extract<CustomerEvent, { kind: 'bought' }> => event.kind === 'bought');

  it('ends where the film ends, with the same mind', async () => {
    const film = await simulator.film(game, everybody);
    for (let id = 0; id < 25; id++) {
      const file = await simulator.customer(game, id);
      expect(file.company).toBe(film.company[13][id]);
      expect(file.segment).toBe(film.segment[id]);
      const last = bought(file).slice(-2);
      if (file.company !== NOBODY) expect(last.map(({ company }) => company)).toContain(file.company);
    }
  });

  it('tells things in the order in which they happened, at prices that were asked', async () => {
    const prices = new Set(
      (await simulator.play(game)).flatMap((report) =>
        report.companies.map(({ decision }, company) => `${company} ${decision.price}`)
      )
    );
    for (let id = 100; id < 115; id++) {
      const file = await simulator.customer(game, id);
      const weeks = file.events.map(({ week }) => week);
      expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
      for (const event of bought(file)) {
        expect(prices).toContain(`${event.company} ${event.price}`);
        expect(event.got).toBeGreaterThanOrEqual(0);
        expect(event.got).toBeLessThanOrEqual(100);
      }
      for (const event of file.events) if (event.kind === 'heard') expect(file.friends).toContain(event.from);
    }
  });

  it('adds up what was spent in the game, and everybody together are what the shops took', async () => {
    const few = { ...game, market: { ...smallMarket, customers: 100, history: 1 } };
    const ids = Array.from({ length: 100 }, (_, id) => id);
    const files = await Promise.all(ids.map((id) => simulator.customer(few, id)));
    const rounds = (await simulator.play(few)).filter(({ quarter }) => quarter >= 0);
    smallMarket.companies.forEach((_, company) => {
      const revenue = rounds.reduce((sum, report) => sum + report.companies[company].books.revenue, 0);
      expect(files.reduce((sum, file) => sum + file.spent[company], 0)).toBe(revenue);
    });
  });

  it('counts the weeks with the present shop from the first purchase there in a row', async () => {
    for (let id = 200; id < 220; id++) {
      const file = await simulator.customer(game, id);
      if (file.company === NOBODY) continue;
      const since = bought(file).findLast(({ switched }) => switched);
      expect(file.tenure).toBe(2 * 13 + 1 - (since?.week ?? NaN));
    }
  });

  it('tells where they stood when the game began, at each change of shop, and today, as the films show it', async () => {
    const ids = [...Array(everybody).keys()].filter((id) => id % 6 === 0);
    const films: Film[] = [];
    for (let rounds = 0; rounds <= game.rounds.length; rounds++)
      films.push(await simulator.film({ ...game, rounds: game.rounds.slice(0, rounds) }, everybody));
    const shop = (week: number, id: number) =>
      week === 0 ? films[0].company[13][id] : films[Math.ceil(week / 13)].company[((week - 1) % 13) + 1][id];
    const last = films[films.length - 1];
    let moves = 0;
    for (const id of ids) {
      const { standings } = await simulator.customer(game, id);
      expect([standings[0].week, standings.at(-1)?.week]).toEqual([0, 13 * game.rounds.length]);
      expect(standings.at(-1)?.closeness).toBe(last.closeness[13][id]);
      moves += standings.length - 2;
      let known = 0;
      for (let week = 0; week <= 13 * game.rounds.length; week++) {
        if (standings.at(known + 1)?.week === week) known += 1;
        expect(standings[known].company).toBe(shop(week, id));
      }
    }
    expect(moves).toBeGreaterThan(10);
  });

  it('before the first round stands where the game begins', async () => {
    const { standings, trust, company } = await simulator.customer({ ...game, rounds: [] }, 4);
    expect(standings).toMatchObject([{ week: 0, company, trust }]);
  });

  it('is the same whatever game or round was asked about before', async () => {
    const shorter = aGame(game.rounds[0]);
    const market = { ...smallMarket, customers: 2000 };
    const known = directSimulator();
    for (const id of [3, 1999, 4]) {
      const fresh = await directSimulator().customer({ ...game, market }, id);
      await known.customer({ ...shorter, market }, id);
      expect(await known.customer({ ...game, market }, id)).toEqual(fresh);
      await known.customer(shorter, 3);
    }
  });

  it('of somebody who is not there is refused', async () => {
    await expect(simulator.customer(game, everybody)).rejects.toThrow(RangeError);
  });
});
