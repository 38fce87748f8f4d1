/** `npm run sensitivity -- --seeds N`: how far headline conclusions move over the range of numbers that nothing published fixes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARAMETERS, type ParameterName } from '../engine/parameters';
import { readArguments, run, wholeNumber } from './command';
import { SENSITIVITY_FILE, sensitivityText, type Conclusion, type Moved } from './sensitivity-text';

/** What the literature leaves open; where it names no range, half and twice the default. */
const RANGES = {
  // Expectation updating: 0.1 to 0.5, prior purchases that halve it 3 to 10 (design priors after Boulding et al. 1993).
  learning: [0.1, 0.5],
  learningSlows: [3, 10],
  learningLeast: halfAndTwice('learningLeast'),
  // Trust grows by 0.05 to 0.15 and falls two to five times as fast.
  trustGain: [0.05, 0.15],
  trustLoss: [0.2, 0.7],
  trustTolerance: halfAndTwice('trustTolerance'),
  // The losses of satisfaction count 1.3 to 2.5 times its gains (Brown et al. 2024).
  lossAversion: [1.3, 2.5],
  satisfactionMove: halfAndTwice('satisfactionMove'),
  reputation: halfAndTwice('reputation'),
  likeness: halfAndTwice('likeness'),
  renewal: halfAndTwice('renewal'),
  likingWeight: halfAndTwice('likingWeight'),
  riskWeight: halfAndTwice('riskWeight'),
  fitSpread: halfAndTwice('fitSpread'),
  valueWeight: halfAndTwice('valueWeight'),
  habitWeight: halfAndTwice('habitWeight'),
  bondWeight: halfAndTwice('bondWeight'),
  reciprocityWeight: halfAndTwice('reciprocityWeight'),
  empathyWeight: halfAndTwice('empathyWeight'),
  tieWeight: halfAndTwice('tieWeight')
} as const satisfies Partial<Record<ParameterName, readonly [number, number]>>;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Headline conclusions, found under some change of the numbers. */
interface End {
  readonly by: string;
  readonly found: readonly Conclusion[];
}

await run(async () => {
  const { values } = readArguments({ seeds: { type: 'string', default: '2' } }, 0);
  const seeds = wholeNumber('seeds', values.seeds, 1, 100);
  const base = measure(seeds, {});
  const ends = Object.entries(RANGES).flatMap(([parameter, range]) =>
    range.map((value) => ({ by: `${parameter} ${value}`, found: measure(seeds, { [parameter]: value }) }))
  );
  const rows = base.map((conclusion, k) => moved(conclusion, k, ends));
  for (const row of rows) console.log(line(row));
  writeFileSync(SENSITIVITY_FILE, await sensitivityText(rows));
});

function halfAndTwice(name: ParameterName): readonly [number, number] {
  const value = PARAMETERS[name].default;
  return [value / 2, value * 2];
}

/** The k-th conclusion under each change, one at a time. */
function moved({ name, target, value, holds }: Conclusion, k: number, ends: readonly End[]): Moved {
  const all = ends.map(({ by, found }) => ({ by, ...found[k] })).sort((a, b) => a.value - b.value);
  const [least, most] = [all[0], all[all.length - 1]];
  return {
    name,
    target,
    base: value,
    least: least.value,
    leastBy: least.by,
    most: most.value,
    mostBy: most.by,
    lost: holds ? all.filter((one) => !one.holds).map(({ by }) => by) : []
  };
}

function line({ name, target, base, least, leastBy, most, mostBy, lost }: Moved): string {
  const kept = lost.length === 0 ? '' : `\n    lost with ${lost.join(', ')}`;
  return `${name} (${target}): ${base}; from ${least} (${leastBy}) to ${most} (${mostBy})${kept}`;
}

/** The same seeds every time, in a process of its own. */
function measure(seeds: number, parameters: Partial<Record<ParameterName, number>>): Conclusion[] {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'tests/sensitivity/measure.ts', String(seeds)],
    {
      cwd: ROOT,
      env: { ...process.env, FACT_PARAMETERS: JSON.stringify(parameters) },
      encoding: 'utf8'
    }
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Conclusion[];
}
