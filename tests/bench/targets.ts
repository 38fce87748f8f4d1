/** What is aimed at, and whether a measurement gets there. */
import { printTable, printTitle } from './print';

interface Target {
  readonly name: string;
  readonly floor: number;
  readonly aim: number;
  /** Whether more is better. */
  readonly more: boolean;
  readonly unit: string;
}

const most = (name: string, floor: number, aim: number, unit: string): Target => {
  return { name, floor, aim, unit, more: false };
};
const least = (name: string, floor: number, aim: number, unit: string): Target => {
  return { name, floor, aim, unit, more: true };
};

export const TARGETS = {
  agentscript: least('faster than AgentScript', 5, 8, '×'),
  flocc: least('faster than Flocc (get and set)', 40, 60, '×'),
  classes: least('faster than idiomatic classes', 10, 15, '×'),
  native: least('speed against C++ -O3, same arithmetic', 0.7, 1, '×'),
  full: most('full model against the benchmark market', 4, 2, '×'),
  reported: most('the same with the whole report of each quarter', 4, 2, '×'),
  sizeKernel: most('1,000,000 against 10,000 customers, benchmark market', 1.8, 1.5, '×'),
  sizeFull: most('1,000,000 against 10,000 customers, full model', 1.8, 1.5, '×'),
  why: most('why, for a quarter', 1, 0.3, 's'),
  ghosts: most('five ghosts of 12 rounds, each with a band of 50 lucks, one thread', 5, 2, 's'),
  ghostsPooled: most('the same on the threads that the app would have here', 5, 2, 's'),
  units: most('luck of one round: units', 1, 0.5, '%'),
  retention: most('luck of one round: retention', 1, 0.5, '%'),
  profit: most('luck of one round: profit', 2, 1, '%'),
  common: least('common luck: variance of a 12-quarter profit difference, divided by', 7, 15, ''),
  save: most('save of a 12-round game', 2, 0.3, 'kB')
} as const satisfies Readonly<Record<string, Target>>;

export type TargetName = keyof typeof TARGETS;

/** What was measured of each target; those that could not be are absent. */
export type Measured = Partial<Record<TargetName, number>>;

function verdict({ floor, aim, more }: Target, value: number | undefined): string {
  if (value === undefined) return 'not measured';
  const reaches = (mark: number) => (more ? value >= mark : value <= mark);
  if (reaches(aim)) return 'met';
  return reaches(floor) ? 'floor' : 'MISSED';
}

export function printVerdicts(measured: Measured): void {
  printTitle('Targets (met: the aim is reached; floor: the least that will do; MISSED: neither)');
  const names = Object.keys(TARGETS) as TargetName[];
  const rows = names.map((name) => {
    const target: Target = TARGETS[name];
    const value = measured[name];
    const show = (figure: number) => `${Number(figure.toPrecision(3))} ${target.unit}`.trim();
    const bound = target.more ? 'at least' : 'at most';
    const figures = [`${bound} ${show(target.floor)}`, show(target.aim)];
    return [target.name, ...figures, value === undefined ? '–' : show(value), verdict(target, value)];
  });
  printTable(['target', 'floor', 'aim', 'measured', 'verdict'], rows);
}
