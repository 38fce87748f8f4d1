/** Films of made-up quarters, for tests of the field: any customers, companies and moods that could occur. */
import fc from 'fast-check';
import { NOBODY } from '../../src/engine/vocabulary';
import type { Film } from '../../src/insight/answers';

const FRAMES = 14;

/** A quarter in which anybody may go anywhere in any week. */
export function anyFilm(companies: number): fc.Arbitrary<Film> {
  return fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.integer(), fc.double({ min: 0, max: 0.5, noNaN: true }))
    .map(([dots, seed, restless]) => makeFilm(dots, companies, seed, restless));
}

export function makeFilm(dots: number, companies: number, seed: number, restless: number): Film {
  const next = numbers(seed);
  const grounds = [...Array.from({ length: companies }, (_, i) => i), NOBODY];
  const somewhere = () => grounds[Math.floor(next() * grounds.length)];
  const company = [Uint8Array.from({ length: dots }, somewhere)];
  while (company.length < FRAMES)
    company.push(company[company.length - 1].map((at) => (next() < restless ? somewhere() : at)));
  const bytes = (least: number, most: number) =>
    company.map((frame) => frame.map(() => least + Math.floor(next() * (most - least + 1))));
  return {
    ids: Uint32Array.from({ length: dots }, (_, i) => 3 * i),
    company,
    mood: bytes(1, 7),
    closeness: bytes(0, 255),
    talk: Array.from({ length: FRAMES - 1 }, () => new Uint32Array()),
    segment: Uint8Array.from({ length: dots }, (_, i) => i % 4)
  };
}

function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
