/** Who of those that could speak after a quarter is heard. */
import { describe, expect, it } from 'vitest';
import { hear } from '../../src/ui/screens/why/hear';
import { chooseSpeakers } from '../../src/ui/screens/why/speakers';
import { aRound } from '../insight/games';
import { file, film, visit } from './heard';

const NOBODY = 255;

describe('the speakers of a quarter', () => {
  it('come from the two largest movements and from those who stayed', () => {
    const speakers = chooseSpeakers(
      film([
        [0, 1, 4],
        [0, 1, 2],
        [2, 0, 6],
        [0, 0, 7]
      ]),
      1,
      2,
      1
    );
    expect(speakers.map((voice) => voice.map(({ id, part }) => [id, part]))).toEqual([
      [
        [101, 'left'],
        [100, 'left']
      ],
      [[102, 'came']],
      [[103, 'stayed']]
    ]);
  });
  it('have not stayed where they went and came back', () => {
    const there = film([
      [0, 0, 7],
      [0, 0, 5]
    ]);
    const away = { ...there, company: [there.company[0], Uint8Array.of(1, 0), there.company[1]] };
    expect(chooseSpeakers(away, 1, 2, 1)).toEqual([[{ id: 101, part: 'stayed', from: 0, to: 0 }]]);
  });
  it('are such as went where most went, before those who feel more strongly', () => {
    const moves = film([
      [0, 2, 1],
      [0, 1, 4],
      [0, 1, 5]
    ]);
    const [first] = chooseSpeakers(moves, 1, 3, 1, 1);
    expect(first.map(({ to }) => to)).toEqual([1, 1, 2]);
  });
  it('are leavers where many left, however many more moved between others', () => {
    const moved = (from: number, to: number, times: number) =>
      Array.from({ length: times }, () => [from, to, 4] as const);
    const parts = (leavers: number) =>
      chooseSpeakers(
        film([...moved(0, 0, 40), ...moved(0, 1, leavers), ...moved(1, 0, 9), ...moved(1, 2, 9)]),
        1,
        1,
        1
      ).map(([{ part }]) => part);
    expect(parts(3)).toEqual(['left', 'came', 'stayed']);
    expect(parts(1)).toEqual(['came', 'left-rival', 'stayed']);
  });
  it('are people with a shop before people with none', () => {
    const [first] = chooseSpeakers(
      film([
        [0, NOBODY, 1],
        [0, 2, 4]
      ]),
      1,
      2,
      1
    );
    expect(first.map(({ to }) => to)).toEqual([2, null]);
  });
});

describe('whoever is heard', () => {
  const draft = { ...aRound().decision, answer: null, predictions: {} };
  const rounds = (count: number) => Array.from({ length: count }, () => draft);
  const quiet = film(Array.from({ length: 9 }, () => [0, 0, 4] as const));
  /** Files by the week of the one visit that everybody paid, so many weeks apart. */
  const ask = (weekOf: (id: number) => number) => ({
    film: () => Promise.resolve(quiet),
    customer: (id: number) => Promise.resolve({ ...file(visit(weekOf(id), 0, { mood: 7 })), id })
  });

  it('speaks of the round that was played, and not of before the game, where anybody can', async () => {
    for (const only of [100, 104, 108]) {
      const [voice] = await hear(
        { reports: [], rounds: rounds(2) },
        ask((id) => (id === only ? 20 : -3))
      );
      expect(voice).toMatchObject({ id: only, week: 20 });
    }
    const [late] = await hear(
      { reports: [], rounds: rounds(3) },
      ask((id) => (id === 103 ? 30 : 20))
    );
    expect(late.id).toBe(103);
  });
  it('is nobody who was heard the round before, where others can speak', async () => {
    const many = film(Array.from({ length: 40 }, () => [0, 0, 4] as const));
    const heardIn = async (round: number) => {
      const customer = (id: number) =>
        Promise.resolve({ ...file(visit(13 * round - 2, 0, { mood: 7 })), id });
      const asks = { film: () => Promise.resolve(many), customer };
      return (await hear({ reports: [], rounds: rounds(round) }, asks)).map(({ id }) => id);
    };
    for (const round of [2, 3, 4, 5, 6]) expect(await heardIn(round)).not.toEqual(await heardIn(round - 1));
  });
  it('is not always the same among equals', () => {
    const speakers = [1, 2, 3, 4, 5, 6].map((round) => chooseSpeakers(quiet, 1, 1, round)[0][0].id);
    expect(new Set(speakers).size).toBeGreaterThan(2);
    expect(chooseSpeakers(quiet, 1, 1, 4)).toEqual(chooseSpeakers(quiet, 1, 1, 4));
  });
});
