/** What a quarter says about the player's customers beyond the headlines: only what the game has, line by line. */
import type { LadderStep } from '../../../../engine/ladder';
import type { CompanyReport } from '../../../../engine/report';
import type { ByOutcome, Outcome } from '../../../../engine/vocabulary';
import { unitsMoved } from '../../../../play/moves';
import { growthTolerance } from '../../../../play/tolerance';
import type { MessageKey } from '../../../../text/messages';
import type { Values } from '../../../../text/translate';
import { roundTogether } from '../../../rounding';

/** One figure: what it is called, how it stands in whole numbers, and by how much it moved as changes are told. */
export interface Line {
  readonly name: MessageKey;
  readonly note?: MessageKey;
  readonly value: number;
  readonly by: number;
  readonly unit: 'count' | 'percent';
  /** Part of the drawing, as a share of it from 0 to 1. */
  readonly drawn?: number;
}

export interface Part {
  readonly title: MessageKey;
  readonly says: { readonly key: MessageKey; readonly values: Values };
  readonly lines: readonly Line[];
  /** One bar of all lines that are drawn, or one for each. */
  readonly draws: 'whole' | 'each' | 'nothing';
}

/** The company in the quarter and in the one before. */
interface Two {
  readonly now: CompanyReport;
  readonly then: CompanyReport;
}

/** The parts that are in play: a figure that was nothing in every quarter so far has none. */
export function partsOf(quarters: readonly CompanyReport[]): readonly Part[] {
  const [now, then] = [quarters.at(-1), quarters.at(-2)];
  if (!now || !then) return [];
  const two = { now, then };
  const ever = (count: (company: CompanyReport) => number) => quarters.some((company) => count(company) > 0);
  return [
    ...(ever(({ complaints }) => complaints.failed) ? [failures(two)] : []),
    ...(ever(({ employees }) => employees) ? [people(two)] : []),
    ...(ever(({ members }) => members) ? [club(two)] : []),
    ladder(two),
    directions(two),
    ...(ever(({ invitations }) => invitations.lapsed + invitations.cold) ? [invitations(two)] : [])
  ];
}

function line(
  { now, then }: Two,
  name: MessageKey,
  of: (company: CompanyReport) => number,
  more: Partial<Line> = {}
): Line {
  const [value, before] = [of(now), of(then)];
  const unit = more.unit === 'percent' ? 0.1 : 1;
  return {
    name,
    value: Math.round(value),
    by: unitsMoved(before, value, unit) * unit,
    unit: 'count',
    ...more
  };
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

const OUTCOME_NAMES: ByOutcome<MessageKey> = {
  silent: 'results.silent',
  unresolved: 'results.unresolved',
  resolved: 'results.resolved',
  fast: 'results.fast'
};

const OUTCOMES = Object.keys(OUTCOME_NAMES) as Outcome[];

function failures(two: Two): Part {
  const { complaints, purchases } = two.now;
  const { failed, silent, unresolved, resolved, fast } = complaints;
  const mended = resolved + fast;
  const [quiet, vain, right] = roundTogether(
    [silent, unresolved, mended].map((count) => share(count, failed)),
    failed === 0 ? 0 : 100
  );
  const rate = Math.round(10 * share(failed, purchases)) / 10;
  return {
    title: 'results.failures',
    says: {
      key: failed === 0 ? 'results.failuresNone' : 'results.failuresRead',
      values: { rate, quiet, vain, right, more: unresolved > mended ? 'vain' : 'right' }
    },
    lines: [
      line(two, 'results.failed', (company) => company.complaints.failed),
      ...OUTCOMES.map((outcome) =>
        line(two, OUTCOME_NAMES[outcome], (company) => company.complaints[outcome], {
          drawn: share(complaints[outcome], failed) / 100
        })
      )
    ],
    draws: failed === 0 ? 'nothing' : 'whole'
  };
}

function people(two: Two): Part {
  const only = line(two, 'results.employees', ({ employees }) => employees, { unit: 'percent' });
  return {
    title: 'results.people',
    says: { key: 'results.peopleRead', values: { way: wayOf(only.by) } },
    lines: [only],
    draws: 'nothing'
  };
}

const wayOf = (by: number) => (by > 0 ? 'up' : by < 0 ? 'down' : 'same');

function club(two: Two): Part {
  const members = line(two, 'results.members', (company) => company.members);
  const loyal = line(two, 'results.loyal', (company) => company.ladder.loyal, { note: 'results.loyalNote' });
  return {
    title: 'results.club',
    says: { key: clubSentence(members, loyal), values: { members: members.value, loyal: loyal.value } },
    lines: [members, loyal],
    draws: 'nothing'
  };
}

function clubSentence(members: Line, loyal: Line): MessageKey {
  if (members.by > 0 && loyal.by <= 0) return 'results.clubApart';
  if (members.value > loyal.value) return 'results.clubMore';
  return 'results.clubLess';
}

type StepNames = Readonly<Record<LadderStep, { readonly name: MessageKey; readonly note: MessageKey }>>;
const STEP_NAMES: StepNames = {
  potential: { name: 'results.potential', note: 'results.potentialNote' },
  new: { name: 'results.new', note: 'results.newNote' },
  regular: { name: 'results.regular', note: 'results.regularNote' },
  established: { name: 'results.established', note: 'results.establishedNote' },
  loyal: { name: 'results.loyal', note: 'results.loyalNote' },
  lapsed: { name: 'results.lapsed', note: 'results.lapsedNote' },
  'won-back': { name: 'results.wonBack', note: 'results.wonBackNote' }
};

const LADDER = Object.keys(STEP_NAMES) as LadderStep[];

function ladder(two: Two): Part {
  const { ladder: steps } = two.now;
  const most = Math.max(1, ...LADDER.map((step) => steps[step]));
  return {
    title: 'results.ladder',
    says: { key: 'results.ladderRead', values: { loyal: steps.loyal, lapsed: steps.lapsed } },
    lines: LADDER.map((step) => {
      const { name, note } = STEP_NAMES[step];
      return line(two, name, (company) => company.ladder[step], { note, drawn: steps[step] / most });
    }),
    draws: 'each'
  };
}

function directions(two: Two): Part {
  const lines = [
    line(two, 'results.more', ({ customers }) => customers, { note: 'results.moreNote' }),
    line(two, 'results.longer', ({ tenure }) => tenure, { note: 'results.longerNote' }),
    line(two, 'results.deeper', ({ repurchase }) => repurchase, {
      note: 'results.deeperNote',
      unit: 'percent'
    })
  ];
  const { customers, tenure, repurchase } = growthTolerance(two.now);
  const room = [customers, tenure, repurchase];
  const isGrown = lines.map(({ by }, i) => by > room[i] + 1e-9);
  const grew = isGrown.map((one) => (one ? 'y' : 'n')).join('');
  const chance = lines.some(({ by }, i) => by > 0 && !isGrown[i]) ? 'yes' : 'no';
  // Whoever buys everything from one company cannot go deeper, and is not said to have failed to.
  const [, , { value, by }] = lines;
  const full = Math.round(value) >= 100 && by <= 0;
  return {
    title: 'results.directions',
    says: { key: full ? 'results.directionsFull' : 'results.directionsRead', values: { grew, chance } },
    lines,
    draws: 'nothing'
  };
}

/** Of fewer invited a share says little. */
const ENOUGH = 100;

function invitations(two: Two): Part {
  const { wonBack, invitations: sent } = two.now;
  const asked = `${sent.lapsed > 0 ? 'y' : 'n'}${sent.cold > 0 ? 'y' : 'n'}`;
  const few = sent.lapsed > 0 && sent.cold > 0 && Math.min(sent.lapsed, sent.cold) < ENOUGH ? 'yes' : 'no';
  return {
    title: 'results.invitations',
    says: {
      key: 'results.invitationsRead',
      values: {
        asked,
        few,
        lapsed: sent.lapsed,
        lapsedCame: sent.lapsedCame,
        gone: sent.lapsedCame - sent.lapsedStayed,
        cold: sent.cold,
        coldCame: sent.coldCame,
        back: wonBack
      }
    },
    lines: [
      line(two, 'results.askedBack', ({ invitations }) => invitations.lapsed),
      line(two, 'results.cameBack', ({ invitations }) => invitations.lapsedCame),
      line(two, 'results.cameAndStayed', ({ invitations }) => invitations.lapsedStayed),
      line(two, 'results.cameUnasked', (company) => company.wonBack - company.invitations.lapsedStayed),
      line(two, 'results.returned', (company) => company.wonBack, { note: 'results.returnedNote' }),
      line(two, 'results.askedCold', ({ invitations }) => invitations.cold),
      line(two, 'results.cameCold', ({ invitations }) => invitations.coldCame)
    ],
    draws: 'nothing'
  };
}

/** How many of its customers a company has on file. */
export function onFile({ customers, known }: CompanyReport): number {
  return Math.round((customers * known) / 100);
}
