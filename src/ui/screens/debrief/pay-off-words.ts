/** What a decision brought, in words: what was decided, what it cost and earned, and the same round by round. */
import { amountOf, roundsOf, type Choice } from '../../../play/choices';
import type { Draft, GameView } from '../../../play/game';
import { inUnits, moveOf, unitOf } from '../../../play/moves';
import type { PayOff } from '../../../play/pay-offs';
import { firstDraft } from '../../../play/rounds';
import type { GoalMeasure, Words } from '../../../scenario/scenario';
import type { Translator } from '../../../text/translate';
import { roundTogether } from '../../rounding';
import { MEASURE_NAMES, ORIENTATION_NAMES, sayEnds, saySigned, STEP_NAMES } from '../desk/names';
import { lineOf } from './ghosts';

type Language = Pick<
  Translator,
  't' | 'words' | 'money' | 'price' | 'number' | 'percent' | 'list' | 'signed' | 'signedMoney'
>;
type Game = Pick<GameView, 'scenario' | 'rounds' | 'reports' | 'result'>;

export function sayChoice({ t, words }: Language, { scenario: { desk } }: Game, choice: Choice): string {
  const label = (card: { readonly label: Words } | undefined) => (card ? words(card.label) : '');
  switch (choice.kind) {
    case 'orientation':
      return t('debrief.whatIfWay');
    case 'price':
      return words(desk.price.label);
    case 'lever':
      return label(desk.levers.find(({ lever }) => lever === choice.lever));
    case 'setting':
      return label(desk.settings.find(({ setting }) => setting === choice.setting));
    case 'answer':
      return t('debrief.whatIfAnswer', { event: words(choice.event.title) });
  }
}

/** What stood in a round. */
function sayAmount({ t, words, money, price }: Language, choice: Choice, draft: Draft): string {
  switch (choice.kind) {
    case 'orientation':
      return t(ORIENTATION_NAMES[draft.orientation].name);
    case 'price':
      return price(draft.price);
    case 'lever':
      return money(draft.spend[choice.lever] ?? 0);
    case 'setting':
      return t(STEP_NAMES[choice.setting][draft.settings?.[choice.setting] ?? 0]);
    case 'answer': {
      const { options } = choice.event;
      const option = options.find(({ id }) => id === draft.answer) ?? options.at(-1);
      return t('brought.quoted', { title: option ? words(option.title) : '' });
    }
  }
}

/** What was decided, and what stood before the game. */
export function sayDecided(words: Language, game: Game, choice: Choice): string {
  const before = firstDraft(game.scenario);
  const rounds = roundsOf(game, choice);
  const drafts = rounds.map((round) => game.rounds[round]);
  const values = {
    yours: sayRange(words, choice, drafts),
    before: sayAmount(words, choice, before)
  };
  if (choice.kind !== 'answer') return words.t('brought.decided', values);
  return words.t('brought.answered', {
    ...values,
    rounds: words.list(rounds.map((round) => words.number(round + 1)))
  });
}

/** From the least to the most of an amount; each once of what has a name. */
function sayRange(words: Language, choice: Choice, drafts: readonly Draft[]): string {
  const say = (draft: Draft) => sayAmount(words, choice, draft);
  if (choice.kind !== 'price' && choice.kind !== 'lever') return words.list([...new Set(drafts.map(say))]);
  const sorted = drafts.toSorted((a, b) => Number(amountOf(choice, a)) - Number(amountOf(choice, b)));
  const [least, most] = [sorted[0], sorted[sorted.length - 1]].map(say);
  return least === most ? least : words.t('brought.range', { least, most });
}

export function sayPoints({ t, signed }: Language, { score }: PayOff): string {
  return t('brought.points', {
    n: signed(score),
    size: Math.abs(score),
    way: score === 0 ? 'same' : 'moved'
  });
}

/** What it cost, what it brought in all, and when. */
export function sayCourse(
  { t, money, number, signedMoney }: Language,
  { choice, cost, sums, course }: PayOff
): string {
  const spent = cost === null || cost === 0 ? 'none' : cost > 0 ? 'more' : 'less';
  const round = 'round' in course ? number(course.round) : '';
  const said = { way: spent, cost: money(Math.abs(cost ?? 0)) };
  const parts = [
    ...(cost === null ? [] : [t(choice.kind === 'answer' ? 'brought.paid' : 'brought.cost', said)]),
    t('brought.profit', { profit: signedMoney(sums.at(-1) ?? 0) })
  ];
  return [...parts, t(`brought.${course.kind}`, { spent, round })].reduce((first, second) =>
    t('results.both', { first, second })
  );
}

/** The goals that gained or lost by it, so that their points sum to those of the score; empty where none did. */
export function sayGoals({ t, words, signed, list }: Language, { scenario }: Game, payOff: PayOff): string {
  const shown = roundTogether(payOff.points, payOff.score);
  const goals = scenario.goals.flatMap(({ label }, place) =>
    shown[place] === 0 ? [] : [t('brought.goalPoints', { goal: words(label), points: signed(shown[place]) })]
  );
  return goals.length === 0 ? '' : t('brought.byGoal', { goals: list(goals) });
}

/** What weighs most of what is scored but the profit, which has a chart of its own. */
function weightiest({ scenario: { goals } }: Game): GoalMeasure {
  const [first] = goals.filter(({ measure }) => measure !== 'profit').toSorted((a, b) => b.weight - a.weight);
  return first.measure;
}

/** Of a point of the score: fewer are not worth naming a goal for. */
const LOWERED = 0.25;

/** Where it ended, with and without; empty where either cannot be known. */
export function sayEnd(words: Language, game: Game, { without }: PayOff): string {
  const measure = weightiest(game);
  const [was, would] = [game, without].map(({ reports }) => lineOf(reports, measure).at(-1) ?? null);
  if (was === null || would === null) return '';
  const [first, second] = sayEnds(words, measure, [was, would]);
  return words.t('brought.atEnd', { goal: words.t(MEASURE_NAMES[measure]), was: first, would: second });
}

/** Of a decision that cost points: the goals it lowered, most points first, as they ended and would have; empty for others. */
export function sayLowered(
  words: Language,
  { scenario, result }: Game,
  { score, points, without }: PayOff
): string {
  if (score >= 0) return '';
  const lowered = scenario.goals
    .flatMap((goal, place) => {
      const ends = [result, without.result].map(({ goals }) => goals.at(place)?.value ?? null);
      const [was, would] = ends;
      return points[place] > -LOWERED || was === null || would === null
        ? []
        : [{ goal, lost: points[place], said: sayEnds(words, goal.measure, [was, would]) }];
    })
    .sort((a, b) => a.lost - b.lost)
    .map(({ goal, said: [was, would] }) =>
      words.t('brought.loweredTo', { goal: words.words(goal.label), was, would })
    );
  return lowered.length === 0 ? '' : words.t('brought.lowered', { goals: words.list(lowered) });
}

/** The table behind the bars. */
export function tableOf(words: Language, game: Game, payOff: PayOff) {
  const { t, number } = words;
  const measure = weightiest(game);
  const [mine, theirs] = [game, payOff.without].map(({ reports }) => lineOf(reports, measure).slice(1));
  const decided = payOff.choice.kind !== 'answer';
  return {
    head: [
      t('brought.round'),
      ...(decided ? [t('brought.had')] : []),
      t('brought.more'),
      t('brought.sum'),
      t('brought.goalMore', { goal: t(MEASURE_NAMES[measure]) })
    ],
    rows: payOff.profits.map((profit, round) => {
      const [was, would] = [mine.at(round) ?? null, theirs.at(round) ?? null];
      return {
        name: number(round + 1),
        cells: [
          ...(decided ? [sayAmount(words, payOff.choice, game.rounds[round])] : []),
          saySigned(words, 'profit', profit),
          saySigned(words, 'profit', payOff.sums[round]),
          was === null || would === null ? '–' : saySigned(words, measure, moveOf(measure, would, was))
        ]
      };
    })
  };
}

/** The bars of the table, as whole units of money. */
export function barsOf({ profits }: PayOff): readonly number[] {
  return profits.map((profit) => inUnits(profit, unitOf('profit')));
}

/** How many cards stand open. */
const MOST_OPEN = 6;

/** Those that moved the score most, in their order; the rest, and by how many points at most these did. */
export function mainOf(payOffs: readonly PayOff[]) {
  const weight = ({ score }: PayOff) => Math.abs(score);
  const heavy = payOffs.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_OPEN);
  const moved = heavy.filter(({ score }) => score !== 0);
  const open = new Set(moved.length === 0 ? heavy : moved);
  const rest = payOffs.filter((payOff) => !open.has(payOff));
  return { main: payOffs.filter((payOff) => open.has(payOff)), rest, most: Math.max(0, ...rest.map(weight)) };
}
