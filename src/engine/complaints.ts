/** Encounters that fail: who complains and who stays silent, how the company makes good, and what people hold against it. */
import { chosen, failed, got, known, list, words } from './chunk';
import { repay } from './bonds';
import { clamp01 } from './maths';
import { drawnOut } from './contact';
import { draw, TO_UNIT } from './random';
import type { ComplaintCounts } from './report';
import type { Market } from './state';
import { stockAt } from './stocks';
import { OUTCOMES, STOCKS } from './vocabulary';

const KINDS = OUTCOMES.length;
const SILENT = OUTCOMES.indexOf('silent');
const UNRESOLVED = OUTCOMES.indexOf('unresolved');
const RESOLVED = OUTCOMES.indexOf('resolved');
const FAST = OUTCOMES.indexOf('fast');
const RECOVERY = stockAt('recovery');
const MORALE = stockAt('morale');

/** A grudge smaller than this is forgotten. */
const FORGOTTEN = 0.01;

/**
 * This week's chance, for each company, that a complaint is made good, and that this happens at once: by what it has prepared
 * (the recovery stock), by people willing to (morale; Heskett et al. 1994), and less under overload.
 */
export function weighRecovery({ firms, parameters, scratch }: Market): void {
  const { stocks, load } = firms;
  const { resolvedLeast, resolvedBuilt, resolvedMorale, fastLeast, fastBuilt, fastMorale } = parameters;
  for (let j = 0; j < load.length; j++) {
    const prepared = stocks[j * STOCKS.length + RECOVERY];
    const willing = stocks[j * STOCKS.length + MORALE];
    const over = Math.max(0, load[j] - parameters.easyLoad);
    const time = Math.max(0, 1 - parameters.recoveryLoad * over);
    scratch.resolving[j] =
      Math.min(1, resolvedLeast + resolvedBuilt * prepared + resolvedMorale * willing) * time;
    scratch.hastening[j] = Math.min(1, fastLeast + fastBuilt * prepared + fastMorale * willing) * time;
  }
}

/**
 * What becomes of the failures among the first n listed encounters: they cost the encounter, the more the more hangs on it;
 * complaint and recovery give some of it back and soften the grudge. A second failure within `soreWeeks` gets nothing back and
 * breaks trust at once (Maxham & Netemeyer 2002). Leaves in `failed` the outcome’s place in OUTCOMES plus one. `moment` is
 * the address of luck, `week` the week of the game, `luck` is mixed from the seed for complaints.
 */
export function bearFailures(market: Market, n: number, moment: number, week: number, luck: number): void {
  for (let k = 0; k < n; k++) {
    if (failed[k] === 0) continue;
    draw(words, list[k], moment, luck, 0);
    failBadly(market, k, week);
  }
}

/** One failure, its luck in `words`. */
function failBadly(market: Market, k: number, week: number): void {
  const { spec, people, minds, scratch, parameters } = market;
  const i = list[k];
  const j = chosen[k];
  const at = i * people.keys.length + j;
  const everyday = parameters.stakesEveryday;
  const stakes = spec.segments[people.segment[i]].stakes ?? everyday;
  const outcome = outcomeOf(market, k, stakes);
  const again = week - minds.sore[at] <= parameters.soreWeeks;
  const depth = Math.max(0, parameters.failureDepth + parameters.failureStakes * (stakes - everyday));
  const lift = again ? 0 : liftOf(market, outcome);
  got[k] = clamp01(got[k] - depth * (1 - lift));
  if (minds.home[i] === j) repay(market, i, Math.min(1, lift));
  failed[k] = outcome + 1;
  scratch.upset[j * KINDS + outcome]++;
  const weight = parameters.grudgeLeast + (1 - parameters.grudgeLeast) * stakes;
  if (again) minds.trust[at] *= 1 - parameters.secondBreach * weight;
  const left = again ? 1 : keptOf(market, outcome);
  const soft = 1 + parameters.grudgePurchases * minds.experience[at];
  const grudge = minds.grudge[at] + (parameters.grudge * weight * left) / soft;
  minds.grudge[at] = Math.min(parameters.grudgeMost, grudge);
  minds.sore[at] = week;
}

/** Whether they complain (shares: Goodman, TARP) and what comes of it; a place in OUTCOMES. */
function outcomeOf(market: Market, k: number, stakes: number): number {
  const { firms, scratch, parameters } = market;
  const j = chosen[k];
  const { complaintLeast, complaintStakes, complaintEase } = parameters;
  const ease = firms.stocks[j * STOCKS.length + RECOVERY];
  const loud = complaintLeast + complaintStakes * stakes + complaintEase * ease;
  const heard = known[k] === 1 ? drawnOut(market, j) : 0;
  if (words[0] * TO_UNIT >= loud + heard * (1 - loud)) return SILENT;
  if (words[1] * TO_UNIT >= scratch.resolving[j]) return UNRESOLVED;
  return words[2] * TO_UNIT < scratch.hastening[j] ? FAST : RESOLVED;
}

/** The share of what a failure cost the encounter that is given back (de Matos, Henrique & Rossi 2007). */
function liftOf({ parameters }: Market, outcome: number): number {
  if (outcome === FAST) return parameters.recoveryLiftFast;
  return outcome === RESOLVED ? parameters.recoveryLift : 0;
}

/** The share of the grudge that stays: recovery helps but hardly ever fully offsets (Knox & van Oest 2014). */
function keptOf({ parameters }: Market, outcome: number): number {
  if (outcome === FAST) return parameters.grudgeFast;
  if (outcome === RESOLVED) return parameters.grudgeResolved;
  return outcome === UNRESOLVED ? parameters.grudgeUnresolved : 1;
}

/** The first n listed customers have been shopping: what they hold against companies wears off a little. */
export function forgive({ minds, scratch, parameters }: Market, n: number): void {
  const { grudge } = minds;
  const { grudgeKept } = parameters;
  const count = scratch.pull.length;
  for (let k = 0; k < n; k++) {
    const end = (list[k] + 1) * count;
    for (let at = end - count; at < end; at++) {
      const held = grudge[at];
      grudge[at] = held * grudgeKept * Number(held >= FORGOTTEN);
    }
  }
}

/**
 * Adds the week's failures to the quarter's, and lets those who had to face them feel it, but not the companies held: morale
 * falls by failures, and by complaints for which nobody could do anything (Heskett et al. 1994).
 */
export function bearComplaints(market: Market, held: readonly number[]): void {
  const { firms, scratch, parameters } = market;
  const { upset, complaints, served } = scratch;
  for (let j = 0; j < served.length; j++) {
    const row = j * KINDS;
    let failures = 0;
    for (let kind = 0; kind < KINDS; kind++) {
      failures += upset[row + kind];
      complaints[row + kind] += upset[row + kind];
    }
    const grief = parameters.failureGrief * failures + parameters.complaintGrief * upset[row + UNRESOLVED];
    if (grief === 0 || held.includes(j)) continue;
    const at = j * STOCKS.length + MORALE;
    firms.stocks[at] = clamp01(firms.stocks[at] - grief / served[j]);
  }
  upset.fill(0);
}

/** What making good the quarter's complaints costs company j, in whole cents. */
export function recoveryCost({ firms, scratch, parameters }: Market, j: number): number {
  const made = scratch.complaints[j * KINDS + RESOLVED] + scratch.complaints[j * KINDS + FAST];
  return made * Math.round(parameters.recoveryCost * firms.price[j]);
}

/** The quarter's failures of company j, in all and by what became of them. */
export function countComplaints({ scratch }: Market, j: number): ComplaintCounts {
  const of = (kind: number) => scratch.complaints[j * KINDS + kind];
  const [silent, unresolved, resolved, fast] = [of(SILENT), of(UNRESOLVED), of(RESOLVED), of(FAST)];
  return { failed: silent + unresolved + resolved + fast, silent, unresolved, resolved, fast };
}
