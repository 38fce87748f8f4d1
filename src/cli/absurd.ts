/** Points at what a teacher would call absurd in a scenario, in sentences, from scores of games on the same seeds. */

/** Scores by seed: the same place in each list is the same seed. */
export type Scores = readonly number[];

/** Something the player sets, played at its least and at its most, everything else as in the reference play. */
export interface LeverScores {
  readonly name: string;
  readonly least: Scores;
  readonly most: Scores;
}

/** What was played; `best` is the best policy that a search found. */
export interface Standings {
  readonly reference: Scores;
  readonly nothing: Scores;
  readonly random: Scores;
  readonly best: Scores;
  readonly pure: Readonly<Record<string, Scores>>;
  /** Policies that nobody should win by; `silver` is the score of the medal they must not reach on average. */
  readonly foolish: Readonly<Record<string, Scores>>;
  readonly silver: number;
  readonly levers: readonly LeverScores[];
  /** The reference play but for a last round that cuts every spend and asks the highest price. */
  readonly stripped: Scores;
  /** Everything at its least all game, and only in the first rounds, the reference play after. */
  readonly bad: Scores;
  readonly mended: Scores;
}

/** Standard errors beyond which a difference is not luck. */
const SURE = 2;
/** Points of the score below which a lever does nothing worth a decision. */
const MOVES = 1;
/** The share of what a bad start loses that good play must win back. */
const MENDS = 0.25;

/** A sentence for each absurdity; none where there is nothing to point at. */
export function findAbsurd(standings: Standings): string[] {
  return [
    ...dominance(standings),
    ...idleLevers(standings),
    ...endlessLevers(standings),
    ...endGame(standings),
    ...luck(standings),
    ...badStart(standings),
    ...fools(standings),
    ...betterPlay(standings)
  ];
}

function dominance({ pure, reference }: Standings): string[] {
  return Object.entries(pure)
    .filter(([, scores]) => mean(scores) >= mean(reference))
    .map(
      ([name, scores]) =>
        `A dominant orientation: holding ${name} all game scores ${shown(scores)}, attentive play ${shown(reference)}.`
    );
}

function idleLevers({ levers, reference }: Standings): string[] {
  const idle = (ends: Scores) => Math.abs(mean(gaps(ends, reference))) < MOVES && !differs(ends, reference);
  return levers
    .filter(({ least, most }) => idle(least) && idle(most))
    .map(
      ({ name, least, most }) =>
        `A useless lever: ${name} scores ${shown(least)} at its least and ${shown(most)} at its most, ${shown(reference)} as played.`
    );
}

/** A lever that is best at an end of its range asks for no judgement. */
function endlessLevers({ levers, reference }: Standings): string[] {
  const ends = levers.flatMap(({ name, least, most }) => [
    { name, end: 'least', scores: least },
    { name, end: 'most', scores: most }
  ]);
  return ends
    .filter(({ scores }) => mean(gaps(scores, reference)) > MOVES && differs(scores, reference))
    .map(
      ({ name, end, scores }) =>
        `A lever without a middle: ${name} at its ${end} in every round scores ${shown(scores)}, ${shown(reference)} as played.`
    );
}

function endGame({ stripped, reference }: Standings): string[] {
  if (!differs(stripped, reference) || mean(stripped) <= mean(reference)) return [];
  return [
    `An end-game trick: stripping the company in the last round lifts the score from ${shown(reference)} to ${shown(stripped)}.`
  ];
}

function luck({ reference, nothing, random }: Standings): string[] {
  const idle = mean(random) > mean(nothing) ? random : nothing;
  const skill = mean(reference) - mean(idle);
  if (spread(reference) <= skill) return [];
  return [
    `Luck is larger than skill: the score of the same good play spreads by ${spread(reference).toFixed(1)} over seeds, and good play is worth ${skill.toFixed(1)}.`
  ];
}

function badStart({ bad, mended, reference }: Standings): string[] {
  const lost = mean(reference) - mean(bad);
  if (lost <= 0 || mean(mended) - mean(bad) >= MENDS * lost) return [];
  return [
    `A bad start cannot be mended: bad play throughout scores ${shown(bad)}, good play after a bad start only ${shown(mended)}, good play ${shown(reference)}.`
  ];
}

function fools({ foolish, silver }: Standings): string[] {
  return Object.entries(foolish)
    .filter(([, scores]) => mean(scores) >= silver)
    .map(([name, scores]) => `Folly is rewarded: ${name} scores ${shown(scores)}, and silver is ${silver}.`);
}

function betterPlay({ best, reference }: Standings): string[] {
  if (!differs(best, reference) || mean(best) <= mean(reference)) return [];
  return [
    `Better play than the attentive was found, ${shown(best)} against ${shown(reference)}: read it, and ask whether a teacher would call it absurd.`
  ];
}

/** Whether the difference on the same seeds is more than luck; on a single seed any difference counts. */
function differs(these: Scores, those: Scores): boolean {
  const between = gaps(these, those);
  const error = between.length > 1 ? spread(between) / Math.sqrt(between.length - 1) : 0;
  return Math.abs(mean(between)) > SURE * error;
}

function gaps(these: Scores, those: Scores): number[] {
  return these.map((score, seed) => score - those[seed]);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation. */
export function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function shown(scores: Scores): string {
  return mean(scores).toFixed(1);
}
