/** `npm run sensitivity -- --seeds N`: how far headline conclusions move over the range of numbers that nothing published fixes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { PARAMETERS, type ParameterName } from '../engine/parameters';

/** Half and twice the default of each. */
const RANGES = {
  learning: [0.15, 0.6],
  learningSlows: [4, 16],
  learningLeast: [0.05, 0.2],
  satisfactionMove: [0.1, 0.4],
  trustGain: [0.06, 0.24],
  trustLoss: [0.18, 0.7],
  trustTolerance: [0.05, 0.2],
  bondWeight: [0.5, 2],
  reciprocityWeight: [0.5, 2],
  empathyWeight: [0.5, 2],
  habitWeight: [0.3, 1.2],
  valueWeight: [2.5, 10]
} as const satisfies Partial<Record<ParameterName, readonly [number, number]>>;

interface Conclusion {
  readonly name: string;
  readonly value: number | string;
}

const FILE = fileURLToPath(new URL('../../docs/sensitivity.json', import.meta.url));
const { values } = parseArgs({ options: { seeds: { type: 'string', default: '2' } } });

const base = measure({});
const rows = (Object.keys(RANGES) as (keyof typeof RANGES)[]).flatMap((parameter) => {
  const [low, high] = RANGES[parameter];
  const [atLow, atHigh] = [low, high].map((value) => measure({ [parameter]: value }));
  const moved = base.map(({ name, value }, k) => {
    return { parameter, low, high, name, base: value, atLow: atLow[k].value, atHigh: atHigh[k].value };
  });
  console.log(`${parameter} ${low} to ${high} (${PARAMETERS[parameter].default})`);
  for (const { name, base, atLow, atHigh } of moved)
    console.log(`    ${name}: ${shown(atLow)} … ${shown(base)} … ${shown(atHigh)}`);
  return moved;
});
const text = JSON.stringify({ seeds: Number(values.seeds), rows });
writeFileSync(FILE, await format(text, { parser: 'json', printWidth: 110 }));

/** The same seeds every time, in a process of its own. */
function measure(parameters: Partial<Record<ParameterName, number>>): Conclusion[] {
  const { stdout, status, stderr } = spawnSync(
    'npx',
    ['tsx', 'tests/sensitivity/measure.ts', String(Number(values.seeds))],
    {
      env: { ...process.env, FACT_PARAMETERS: JSON.stringify(parameters) },
      encoding: 'utf8',
      shell: process.platform === 'win32'
    }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Conclusion[];
}

function shown(value: number | string): string {
  return typeof value === 'string' ? value : String(Number(value.toPrecision(3)));
}
