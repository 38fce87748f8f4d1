/** What passes between the page and the worker that plays the market. */
import type { Decision, Effect, GameInput } from '../engine/decision';
import type { Simulator } from '../insight/answers';

/** The arguments of each question, without its options: those travel as messages of their own. */
export interface Questions {
  readonly play: readonly [game: GameInput];
  readonly film: readonly [game: GameInput, dots: number];
  readonly why: readonly [game: GameInput, company: number];
  readonly whatIf: readonly [game: GameInput, round: number, decision: Decision];
  readonly luck: readonly [game: GameInput, seeds: number];
  readonly forecast: readonly [game: GameInput, outcomes: readonly (readonly Effect[])[]];
  readonly customer: readonly [game: GameInput, id: number];
}
export type Question = keyof Questions;
export type AnswerTo<Q extends Question> = Awaited<ReturnType<Simulator[Q]>>;

/** From the page; `id` tells questions apart. */
export type Ask =
  | { [Q in Question]: { readonly id: number; readonly ask: Q; readonly args: Questions[Q] } }[Question]
  | { readonly id: number; readonly ask: 'cancel' };

/** From the worker. */
export type Reply =
  | { readonly id: number; readonly reply: 'progress'; readonly done: number; readonly of: number }
  | { readonly id: number; readonly reply: 'result'; readonly value: unknown }
  | { readonly id: number; readonly reply: 'error'; readonly detail: string };

/** The part of a worker, or of one end of a message channel, that is needed to send. */
export interface Port {
  postMessage(message: unknown): void;
}
