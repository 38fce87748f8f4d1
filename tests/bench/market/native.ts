/** The benchmark market in C++, where a compiler is found: built here, given the same people and tables, run as a command. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { detLog } from '../../../src/engine/maths';
import { exponential, gumbel, inverseNormal, normal } from '../../../src/engine/variates';
import type { Kernel } from './kernel-state';
import * as shape from './shape';

const CELLS = 1024;
const FLAGS = ['-O3', '-march=native', '-ffp-contract=off', '-std=c++17'];

export interface NativeRun {
  readonly hash: string;
  readonly units: readonly number[];
  /** Processor time of the quarters after the opening ones. */
  readonly nanoseconds: number;
}

/** Plays that many quarters after the opening ones. */
export type Native = (quarters: number) => NativeRun;

/** Builds it in `folder` for the people of a kernel that has not been played; null where there is no g++. */
export function buildNative(source: string, folder: string, kernel: Kernel): Native | null {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/rules.h`, header());
  const command = `${folder}/market`;
  const built = spawnSync('g++', [...FLAGS, `-I${folder}`, '-o', command, source], { encoding: 'utf8' });
  if (built.error) return null;
  if (built.status !== 0) throw new Error(`The C++ market does not compile.\n${built.stderr}`);
  const start = `${folder}/start-${kernel.n}.bin`;
  writeFileSync(start, startFile(kernel));
  return (quarters) => {
    const { status, stdout } = spawnSync(command, [start, String(quarters)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The C++ market stopped with ${status ?? 'a signal'}.`);
    return JSON.parse(stdout) as NativeRun;
  };
}

/** The numbers of the market as C++ constants; a JavaScript number is written so that it reads back to the same bits. */
function header(): string {
  const { COMPANIES, SEGMENTS, WEEKS, OPENING, CHUNK, NOBODY, FIRMS, RULES } = shape;
  const whole = Object.entries({ COMPANIES, SEGMENTS, WEEKS, OPENING, CHUNK, NOBODY });
  const { quality, service, brand, price, advertising } = FIRMS;
  const lists = Object.entries({ QUALITY: quality, SERVICE: service, BRAND: brand, PRICE: price });
  return [
    ...whole.map(([name, value]) => `static const int ${name} = ${value};`),
    ...Object.entries(RULES).map(([name, value]) => `static const double ${name} = ${value};`),
    ...lists.map(([name, values]) => `static const double ${name}[] = {${values.join(', ')}};`),
    `static const uint32_t ADVERTISING[] = {${advertising.map((c) => `${Math.ceil(c * 2 ** 32)}u`).join(', ')}};`
  ].join('\n');
}

function startFile(kernel: Kernel): Buffer {
  const { n, choiceLuck, encounterLuck, noticeLuck, contacts } = kernel;
  const last = 1 - 1 / (3 * CELLS);
  const cells = [
    ...Array.from({ length: CELLS }, (_, k) => normal((k << 22) >>> 0)),
    inverseNormal(last),
    ...Array.from({ length: CELLS }, (_, k) => gumbel((k << 22) >>> 0)),
    -detLog(-detLog(last)),
    ...Array.from({ length: CELLS }, (_, k) => exponential((k << 22) >>> 0)),
    -detLog(1 - last)
  ];
  const { wants, price, wait, due, leaves, contactsAt, expectation, segment, aware, home } = kernel;
  const parts = [
    Uint32Array.of(n, choiceLuck, encounterLuck, noticeLuck, contacts.length),
    Float64Array.from(cells),
    ...[wants, price, wait, due, leaves, contactsAt, contacts, expectation, segment, aware, home]
  ];
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer)));
}
