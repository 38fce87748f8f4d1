/** Asks why of random games, and holds the parts to the change that they explain. */
import { checkMarket } from '../../src/engine/check-market';
import type { GameInput } from '../../src/engine/decision';
import type { CompanyReport } from '../../src/engine/report';
import { MEASURES, type Measure } from '../../src/engine/vocabulary';
import type { Cause, WhyReport } from '../../src/insight/answers';
import { makeReplay, quartersOf } from '../../src/insight/replay';
import { whyQuarter } from '../../src/insight/why';
import { randomGame } from './random-games';

/** The last digit of each measure that a player is shown is one of so many to a unit. */
const STEPS: Readonly<Record<Measure, number>> = { satisfaction: 100, loyalty: 100, profit: 1, share: 100 };

/** What is wrong in the games from one number up to another, a line each; and the kinds of cause that were met. */
export function faultsIn(from: number, to: number): { readonly faults: string[]; readonly kinds: string[] } {
  const kinds = new Set<string>();
  const faults: string[] = [];
  for (let game = from; game < to; game++) {
    const input = randomGame(game);
    const unsound = checkMarket(input.market).map(({ code, at }) => `${code} at ${at}`);
    const found = unsound.length > 0 ? unsound : faultsOf(input, kinds);
    faults.push(...found.map((fault) => `game ${game}: ${fault}`));
  }
  return { faults, kinds: [...kinds] };
}

/** The kinds of cause that the games must not leave out between them. */
export const EVERY_KIND: readonly Cause['kind'][] = [
  'answer',
  'built',
  'earlier',
  'expectations',
  'happening',
  'lever',
  'luck',
  'orientation',
  'price',
  'rival',
  'season',
  'setting',
  'survey',
  'talk'
];

function faultsOf(game: GameInput, kinds: Set<string>): string[] {
  const replay = makeReplay();
  const why = explained(replay, game);
  const [last, now] = replay(game, quartersOf(game))
    .reports.slice(-2)
    .map(({ companies }) => companies[0]);
  return MEASURES.flatMap((measure) => {
    const { parts, from, to } = why[measure];
    for (const { cause } of parts) kinds.add(cause.kind);
    const steps = (figure: number) => Math.round(figure * STEPS[measure]);
    const sum = parts.reduce((all, { part }) => all + steps(part), 0);
    const change = steps(shown(now, measure)) - steps(shown(last, measure));
    const whole = parts.every(({ part }) => part === steps(part) / STEPS[measure]);
    const ends = steps(from) === steps(shown(last, measure)) && steps(to) === steps(shown(now, measure));
    return sum === change && whole && ends ? [] : [`${measure}: ${sum} for ${change}`];
  });
}

/** The work taken at one go. */
function explained(replay: ReturnType<typeof makeReplay>, game: GameInput): WhyReport {
  const steps = whyQuarter(replay, game);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function shown({ survey, truth }: CompanyReport, measure: Measure): number {
  return measure === 'satisfaction' || measure === 'loyalty' ? survey[measure].value : truth[measure];
}
