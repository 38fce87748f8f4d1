/** What was different in a quarter from the one before, and how to play the quarter without it. */
import type { Decision, Effect, RoundInput } from '../engine/decision';
import type { QuarterInput } from '../engine/quarter';
import type { Market } from '../engine/state';
import { seasonTurns } from '../engine/trips';
import { LEVERS, SETTING_NAMES } from '../engine/vocabulary';
import type { Cause } from './answers';

/** A cause that can be switched off. */
export interface Switch {
  readonly cause: Cause;
  /** The same quarter without it: as in the quarter before, or not at all. */
  readonly off: (input: QuarterInput) => QuarterInput;
}

/**
 * The causes behind a quarter: `market` is where it starts, `input` what went into it, `round` the player's and the scenario's part in that,
 * `earlier` the decisions of the quarter before, one a company. They are seen from `company`: its own changes are told
 * apart, those of another are one cause. What did not change is no cause.
 */
export function findSwitches(
  { spec, quarter }: Market,
  input: QuarterInput,
  round: RoundInput,
  earlier: readonly Decision[],
  company: number
): readonly Switch[] {
  return [
    ...ownSwitches(input.decisions[company], earlier[company], company),
    ...roundSwitches(round),
    ...rivalSwitches(input.decisions, earlier, company),
    ...(seasonTurns(spec, quarter)
      ? [{ cause: { kind: 'season' }, off: withOptions({ lastSeason: true }) } as const]
      : []),
    { cause: { kind: 'talk' }, off: withOptions({ talk: false }) },
    { cause: { kind: 'expectations' }, off: withOptions({ learning: false }) }
  ];
}

/** The quarter when switch i is on where bit i is set. */
export function switched(input: QuarterInput, switches: readonly Switch[], on: number): QuarterInput {
  return switches.reduce((now, { off }, i) => (on & (1 << i) ? now : off(now)), input);
}

function ownSwitches(now: Decision, earlier: Decision, company: number): Switch[] {
  const { price, orientation } = earlier;
  const switches: Switch[] = [];
  if (now.price !== price) switches.push({ cause: { kind: 'price' }, off: withPart(company, { price }) });
  switches.push(...leverSwitches(now, earlier, company), ...settingSwitches(now, earlier, company));
  if (now.orientation !== orientation)
    switches.push({ cause: { kind: 'orientation' }, off: withPart(company, { orientation }) });
  return switches;
}

function leverSwitches(now: Decision, earlier: Decision, company: number): Switch[] {
  return LEVERS.flatMap((lever) => {
    const before = earlier.spend[lever] ?? 0;
    if ((now.spend[lever] ?? 0) === before) return [];
    const off: Switch['off'] = (input) =>
      withPart(company, { spend: { ...input.decisions[company].spend, [lever]: before } })(input);
    return [{ cause: { kind: 'lever', lever }, off }];
  });
}

function settingSwitches(now: Decision, earlier: Decision, company: number): Switch[] {
  return SETTING_NAMES.flatMap((setting) => {
    const before = earlier.settings?.[setting] ?? 0;
    if ((now.settings?.[setting] ?? 0) === before) return [];
    const off: Switch['off'] = (input) =>
      withPart(company, { settings: { ...input.decisions[company].settings, [setting]: before } })(input);
    return [{ cause: { kind: 'setting', setting }, off }];
  });
}

function roundSwitches({ answer, answerCost, happenings }: RoundInput): Switch[] {
  const switches: Switch[] = [];
  if (answer.length > 0 || answerCost !== 0)
    switches.push({
      cause: { kind: 'answer' },
      off: (input) => ({ ...withoutEffects(answer)(input), answerCost: 0 })
    });
  if (happenings.length > 0) switches.push({ cause: { kind: 'happening' }, off: withoutEffects(happenings) });
  return switches;
}

function rivalSwitches(now: readonly Decision[], earlier: readonly Decision[], own: number): Switch[] {
  return now
    .map((_, company) => company)
    .filter((company) => company !== own && ownSwitches(now[company], earlier[company], company).length > 0)
    .map((company) => ({
      cause: { kind: 'rival', company },
      off: (input) => ({ ...input, decisions: input.decisions.with(company, earlier[company]) })
    }));
}

function withPart(company: number, part: Partial<Decision>): Switch['off'] {
  return (input) => ({
    ...input,
    decisions: input.decisions.with(company, { ...input.decisions[company], ...part })
  });
}

function withOptions(part: QuarterInput['options']): Switch['off'] {
  return (input) => ({ ...input, options: { ...input.options, ...part } });
}

/** Effects are told apart by identity: the same thing may be done twice. */
function withoutEffects(gone: readonly Effect[]): Switch['off'] {
  const set = new Set(gone);
  return (input) => ({ ...input, effects: input.effects.filter((effect) => !set.has(effect)) });
}
