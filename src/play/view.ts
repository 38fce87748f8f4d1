/** What the screens see of the game machine: where the player stands, and the figures that follow from it. */
import type { SnapshotFrom } from 'xstate';
import { scoreGame } from '../scenario/goals';
import { PLACES, type GameView, type Place } from './game';
import type { Game, gameMachine } from './machine';
import { checkPredictions, type PredictionResult } from './predictions';
import { draftCost, firstDraft } from './rounds';

type Snapshot = SnapshotFrom<typeof gameMachine>;

export function viewOf({ value, context }: Snapshot): GameView {
  const { id, scenario, seed, rounds, draft, reports, flow, last, lines, over, writing, failure, notices } =
    context;
  const spent = draftCost(flow, draft);
  const checked = rounds.map((_, index) => checkedRound(context, index));
  const all = checked.flat();
  return {
    ...{ id, scenario, seed, rounds, draft, reports, flow, last, lines, over, writing, failure, notices },
    place: placeOf(value),
    work: value === 'playing' ? 'playing' : value === 'opening' ? 'opening' : null,
    standing: rounds.at(-1) ?? firstDraft(scenario),
    spent,
    left: scenario.desk.budget - spent,
    predictions: checked.at(-1) ?? [],
    insight: { hits: all.filter(({ hit }) => hit).length, made: all.length },
    result: scoreGame(scenario, reports)
  };
}

/** A quarter that is being computed is still the desk's: it can fail, and then nothing has been committed. */
function placeOf(value: Snapshot['value']): Place | null {
  if (value === 'playing') return 'desk';
  return PLACES.find((place) => place === value) ?? null;
}

function checkedRound({ reports, rounds }: Game, index: number): readonly PredictionResult[] {
  const at = (quarter: number) => reports.find((report) => report.quarter === quarter)?.companies[0];
  const [before, after] = [at(index - 1), at(index)];
  return before && after ? checkPredictions(rounds[index].predictions, before, after) : [];
}
