/** What a round of the game is made of: the draft it starts with, what may be committed, and playing it. */
import type { GameInput } from '../engine/decision';
import type { QuarterReport } from '../engine/report';
import { checkDecision, fitDecision, type DecisionProblem } from '../engine/rules';
import type { PlayOptions, Simulator } from '../insight/answers';
import { rivalLine } from '../scenario/lines';
import { decisionOf, limitsOf, optionOf } from '../scenario/limits';
import type { Scenario, Words } from '../scenario/scenario';
import { isOver, walk } from './flow';
import type { Draft, FlowView, GameLog, Place, Said } from './game';

/** Everything that follows from the committed rounds; the rest of a game is the player's. */
export interface Played {
  readonly rounds: readonly Draft[];
  readonly reports: readonly QuarterReport[];
  readonly flow: FlowView;
  readonly last: FlowView | null;
  readonly lines: readonly (Words | null)[];
  readonly over: boolean;
}

/** A game that was opened, with what was found wrong on the way; or why it cannot be. */
export type Opening =
  | {
      readonly ok: true;
      readonly played: Played;
      readonly place: Place;
      readonly draft: Draft;
      readonly notices: readonly Said[];
    }
  | { readonly ok: false; readonly failure: Said };

/** The company goes on as it was run before the game. */
export function firstDraft(scenario: Scenario): Draft {
  return { ...decisionOf(scenario.market.companies[0].start), answer: null, predictions: {} };
}

/** The plan stands; the answer and the predictions are the round's own. */
export function nextDraft(committed: Draft): Draft {
  return { ...committed, answer: null, predictions: {} };
}

/** What the draft's answer to the event costs; silence costs what the last option does. */
function answerCost(flow: FlowView, draft: Draft): number {
  return flow.event ? optionOf(flow.event, draft.answer).cost : 0;
}

/** What the draft spends, levers and answer together. */
export function draftCost(flow: FlowView, draft: Draft): number {
  return Object.values(draft.spend).reduce((sum, cents) => sum + cents, answerCost(flow, draft));
}

/** What keeps a draft from being committed in this round. */
export function problemsOf(scenario: Scenario, flow: FlowView, draft: Draft): readonly DecisionProblem[] {
  return checkDecision(limitsOf(scenario, flow.round), decisionOf(draft), answerCost(flow, draft));
}

/** The draft as the desk can have made it; too dear it may be there, but not outside what the desk offers. */
function deskDraft(scenario: Scenario, flow: FlowView, draft: Draft): Draft {
  const foreign = problemsOf(scenario, flow, draft).some(({ code }) => code !== 'decision/over-budget');
  if (!foreign) return draft;
  return { ...draft, ...fitDecision(limitsOf(scenario, flow.round), draft, answerCost(flow, draft)) };
}

/** The market as it stands when these rounds are all there are. */
export function inputOf(
  scenario: Scenario,
  seed: number,
  rounds: readonly Draft[],
  reports: Reports
): GameInput {
  return { market: scenario.market, seed, rounds: walk(scenario, rounds, reports).inputs };
}
type Reports = readonly QuarterReport[];

/** The quarters before the game, and where the story starts. */
export async function playHistory(
  simulator: Simulator,
  scenario: Scenario,
  seed: number,
  options: PlayOptions = {}
): Promise<Played> {
  const reports = await simulator.play({ market: scenario.market, seed, rounds: [] }, options);
  return playedOf(scenario, [], reports);
}

/** One round more. */
export async function playRound(
  simulator: Simulator,
  scenario: Scenario,
  seed: number,
  before: Pick<Played, 'rounds' | 'reports'>,
  draft: Draft,
  options: PlayOptions = {}
): Promise<Played> {
  const rounds = [...before.rounds, draft];
  const reports = await simulator.play(inputOf(scenario, seed, rounds, before.reports), options);
  return playedOf(scenario, rounds, reports);
}

/** A whole game by these plans, as far as its story goes. */
export async function playDrafts(
  simulator: Simulator,
  scenario: Scenario,
  seed: number,
  drafts: readonly Draft[],
  { progress, ...options }: PlayOptions = {}
): Promise<Played> {
  let played = await playHistory(simulator, scenario, seed, options);
  for (const draft of drafts) {
    if (played.over) break;
    played = await playRound(simulator, scenario, seed, played, draft, options);
    progress?.(played.rounds.length, drafts.length);
  }
  return played;
}

/** Plays a log again round by round, holding each quarter against the hash it had. */
export async function openGame(
  simulator: Simulator,
  scenario: Scenario,
  seed: number,
  log: GameLog | null,
  options: PlayOptions = {}
): Promise<Opening> {
  const { rounds, reached, place } = log ?? { rounds: [], reached: [], place: 'briefing' };
  let played = await playHistory(simulator, scenario, seed, options);
  for (const [index, draft] of rounds.entries()) {
    if (played.over || problemsOf(scenario, played.flow, draft).length > 0)
      return { ok: false, failure: { code: 'save/unplayable', detail: String(index + 1) } };
    played = await playRound(simulator, scenario, seed, played, draft, options);
  }
  const made = log?.draft ?? firstDraft(scenario);
  const draft = played.over ? made : deskDraft(scenario, played.flow, made);
  const mended: readonly Said[] = draft === made ? [] : [{ code: 'save/draft-mended', detail: '' }];
  const notices = [...driftFrom(reached, played.reports), ...mended];
  return { ok: true, played, place: resumeAt(place, played), draft, notices };
}

/** Says the first round whose market is not the one that was reached before. */
function driftFrom(reached: readonly string[], reports: Reports): readonly Said[] {
  const hashes = reports.filter(({ quarter }) => quarter >= 0).map(({ hash }) => hash);
  const first = reached.findIndex((hash, index) => !hashes.at(index)?.startsWith(hash));
  return first < 0 ? [] : [{ code: 'save/drifted', detail: String(first + 1) }];
}

/** The place a log names, or where one must stand if that place is not to be had. */
function resumeAt(place: Place, { over, rounds }: Played): Place {
  if (place === 'desk' && over) return 'debrief';
  if (place === 'debrief' && !over) return 'desk';
  return rounds.length === 0 && (place === 'field' || place === 'results') ? 'desk' : place;
}

function playedOf(scenario: Scenario, rounds: readonly Draft[], reports: Reports): Played {
  const { views, history } = walk(scenario, rounds, reports);
  const flow = views[views.length - 1] ?? views[0];
  const lines = scenario.companies.map((_, company) => rivalLine(scenario, company, history));
  const over = isOver(scenario, flow, rounds.length);
  return { rounds, reports, flow, last: views[views.length - 2] ?? null, lines, over };
}
