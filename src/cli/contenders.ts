/** Who plays in the table of balance: the reference, the five pure, the foolish, and the reference bent in one respect. */
import { POLICIES, type Policy, type Range } from '../engine/policies';
import { nothing, type Answering } from '../play/bots';
import type { Scenario } from '../scenario/scenario';
import { REFERENCES, type Reference } from './attentive';

/** Who decides for the player's company, and how they answer events: by what suits where nothing is said. */
export interface Contender {
  readonly name: string;
  readonly policy: Policy;
  readonly answer?: Answering;
}

const silent: Answering = () => null;

export const FOOLISH = ['random', 'always-max', 'always-min', 'end-game-strip'] as const;

/** How somebody plays who has grasped the case; where nobody wrote that down, the best that a search found. */
export function referenceOf({ id }: Scenario, found: Reference): Contender {
  return { name: 'reference', ...(REFERENCES[id] ?? found) };
}

/** The rows of the table beside reference and search. */
export function yardsticks({ desk }: Scenario): Contender[] {
  const pure = desk.orientations.map((orientation) => `pure-${orientation}` as const);
  return [
    { name: 'nothing', policy: nothing, answer: silent },
    ...[...pure, ...FOOLISH].map((name) => ({ name, policy: POLICIES[name] }))
  ];
}

type End = 'least' | 'most';
const endOf = (range: Range | undefined, end: End) => range?.[end] ?? 0;

/** The reference with each thing that can be set at its least and at its most all game. */
export function levered({ policy, ...reference }: Contender, scenario: Scenario): [Contender, Contender][] {
  const { levers, settings } = scenario.desk;
  const pair = (name: string, bend: (end: End) => Policy): [Contender, Contender] => [
    { ...reference, name, policy: bend('least') },
    { ...reference, name, policy: bend('most') }
  ];
  return [
    pair('price', (end) => (view) => ({ ...policy(view), price: endOf(view.limits.price, end) })),
    ...levers.map(({ lever }) =>
      pair(lever, (end) => (view) => {
        const wish = policy(view);
        return { ...wish, spend: { ...wish.spend, [lever]: endOf(view.limits.levers[lever], end) } };
      })
    ),
    ...settings.map(({ setting }) =>
      pair(setting, (end) => (view) => {
        const wish = policy(view);
        const step = view.limits.settings?.[setting]?.at(end === 'least' ? 0 : -1) ?? 0;
        return { ...wish, settings: { ...wish.settings, [setting]: step } };
      })
    )
  ];
}

/** The reference until the last round, in which the company is stripped. */
export function stripped({ policy, ...reference }: Contender): Contender {
  const strip: Policy = (view) =>
    view.rounds !== undefined && view.quarter === view.rounds - 1
      ? POLICIES['end-game-strip'](view)
      : policy(view);
  return { ...reference, name: 'reference, stripped at the end', policy: strip };
}

/** Everything at its least for a quarter of the game, at least a round; then the reference. */
export function mended({ policy, ...reference }: Contender, { rounds }: Scenario): Contender {
  const bad = Math.ceil(rounds / 4);
  const late: Policy = (view) => (view.quarter < bad ? POLICIES['always-min'](view) : policy(view));
  return { ...reference, name: 'reference after a bad start', policy: late };
}
