/** What passes between the page and the workers that play the market, and between these. */
import type { Decision, Effect, GameInput } from '../engine/decision';
import type { Share } from '../insight/helpers';
import type { Hand } from '../insight/simulator';
import type { Point } from '../insight/replay';
import type { Outset } from '../insight/why-runs';

/** The arguments of each question, without its options: those travel as messages of their own. */
export interface Questions {
  readonly play: readonly [game: GameInput, hand: number];
  readonly film: readonly [game: GameInput, dots: number];
  readonly why: readonly [game: GameInput, company: number];
  readonly whatIf: readonly [game: GameInput, round: number, decision: Decision];
  readonly luck: readonly [game: GameInput, seeds: number];
  readonly forecast: readonly [game: GameInput, outcomes: readonly (readonly Effect[])[]];
  readonly customer: readonly [game: GameInput, id: number];
  readonly whyRuns: readonly [game: GameInput, company: number, share: Share, outset: Outset];
  readonly luckRuns: readonly [game: GameInput, seeds: number, share: Share, start: Point];
}
export type Question = keyof Questions;
export type AnswerTo<Q extends Question> = Awaited<ReturnType<Hand[Q]>>;

/** From who asks; `id` tells questions apart. */
export type Ask =
  | { [Q in Question]: { readonly id: number; readonly ask: Q; readonly args: Questions[Q] } }[Question]
  | { readonly id: number; readonly ask: 'cancel' };

/** From who answers. */
export type Reply =
  | { readonly id: number; readonly reply: 'progress'; readonly done: number; readonly of: number }
  | { readonly id: number; readonly reply: 'result'; readonly value: unknown }
  | { readonly id: number; readonly reply: 'error'; readonly detail: string };

/** From the page, so that workers know each other: whom to ask for help, and who else will ask. */
export type Meeting =
  | { readonly meet: 'helpers'; readonly ports: readonly MessagePort[] }
  | { readonly meet: 'asker'; readonly port: MessagePort };

/** The part of a worker, or of one end of a message channel, that is needed to send. */
export interface Port {
  postMessage(message: unknown): void;
}
