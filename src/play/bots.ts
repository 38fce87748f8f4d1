/** Plays a whole game by a fixed policy, through the same rounds as a person: ghosts, balance and tests. */
import type { Decision } from '../engine/decision';
import { POLICIES, type CompanyView, type Policy } from '../engine/policies';
import type { Cents } from '../engine/market-spec';
import { drawOne, mixSeed, nameKey } from '../engine/random';
import { fitDecision } from '../engine/rules';
import type { Orientation } from '../engine/vocabulary';
import type { PlayOptions, Simulator } from '../insight/answers';
import { scoreGame, type GameScore } from '../scenario/goals';
import { limitsOf } from '../scenario/limits';
import type { EventSpec, Scenario } from '../scenario/scenario';
import { firstDraft, inputOf, nextDraft, playHistory, playRound, type Played } from './rounds';

export interface BotGame extends Played {
  readonly result: GameScore;
}

/** Chooses the id of an answer once the decision is wished for; null is silence. */
export type Answering = (event: EventSpec, wish: Decision, view: CompanyView) => string | null;

/** The progress told is that of the rounds. */
export async function playBot(
  scenario: Scenario,
  seed: number,
  policy: Policy,
  simulator: Simulator,
  { answer = suitingAnswer, progress, ...options }: PlayOptions & { answer?: Answering } = {}
): Promise<BotGame> {
  let played = await playHistory(simulator, scenario, seed, options);
  while (!played.over) {
    const draft = draftOf(scenario, played, policy, answer, seed);
    played = await playRound(simulator, scenario, seed, played, draft, options);
    progress?.(played.rounds.length, scenario.rounds);
  }
  return { ...played, result: scoreGame(scenario, played.reports) };
}

/** The policy that holds one orientation for the whole game. */
export function purePolicy(orientation: Orientation): Policy {
  return POLICIES[`pure-${orientation}`];
}

/** Goes on as before and says nothing: what the game is worth to somebody who only presses the button. */
export const nothing: Policy = ({ last }) => last;

/** The answer that somebody of the decision's orientation would give. */
function suitingAnswer({ options }: EventSpec, { orientation }: Decision): string | null {
  return options.find(({ suits }) => suits.includes(orientation))?.id ?? null;
}

function draftOf(scenario: Scenario, played: Played, policy: Policy, answer: Answering, seed: number) {
  const view = viewOfPlayer(scenario, played, seed);
  const wish = policy(view);
  const { event } = played.flow;
  const wanted = event ? answer(event, wish, view) : null;
  const cost = event?.options.find(({ id }) => id === wanted)?.cost ?? 0;
  const affordable = cost <= view.limits.budget - leastSpend(view);
  const decision = fitDecision(view.limits, wish, affordable ? cost : 0);
  const standing = played.rounds.at(-1) ?? firstDraft(scenario);
  return { ...nextDraft(standing), ...decision, answer: affordable ? wanted : null };
}

function leastSpend({ limits }: CompanyView): number {
  return Object.values(limits.levers).reduce((sum, { least }) => sum + least, 0);
}

/** What the player's company could see before this round, as the engine's `viewOf` says it of a market in hand. */
function viewOfPlayer(scenario: Scenario, played: Played, seed: number): CompanyView {
  const { market, rounds } = scenario;
  const { reports } = played;
  const player = market.companies[0];
  const last = reports.at(-1);
  const own = reports.map(({ companies: [{ truth, ...report }] }) => ({ ...report, share: truth.share }));
  const quarter = (last?.quarter ?? -1) + 1;
  const rivals = (last?.companies ?? []).map(({ decision, truth, survey }, company) => ({
    ...{ company, price: decision.price, share: truth.share, satisfaction: survey.satisfaction }
  }));
  return {
    ...{ company: 0, quarter, rounds, own },
    // Who is not open yet cannot be seen.
    rivals: rivals.filter(({ company }) => company > 0 && (market.companies[company].opens ?? 0) <= quarter),
    last: own.at(-1)?.decision ?? player.start,
    usualPrice: usualPriceNow(scenario, played, seed),
    unitCost: own.at(-1)?.unitCost ?? player.unitCost,
    overhead: player.overhead,
    cash: own.at(-1)?.books.cash ?? player.start.cash,
    levers: market.levers,
    limits: limitsOf(scenario, quarter + 1),
    with: {},
    luck: drawOne(nameKey(player.id), quarter, mixSeed(seed, 'policy', 0), 0)
  };
}

/** What goods like these usually cost, after all that has happened in the story. */
function usualPriceNow(scenario: Scenario, { rounds, reports }: Played, seed: number): Cents {
  const { market, rounds: inputs } = inputOf(scenario, seed, rounds, reports);
  return inputs
    .flatMap(({ answer, happenings }) => [...answer, ...happenings])
    .reduce(
      (price, effect) =>
        effect.kind === 'climate' && effect.field === 'usualPrice' ? Math.max(1, price + effect.add) : price,
      market.climate.usualPrice
    );
}
