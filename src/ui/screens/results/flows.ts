/** Who came and who went in a quarter, seen from one company, and what is worth saying about it. */

export interface Movement {
  readonly won: number;
  readonly lost: number;
  /** Where more of those who left went than anywhere else: a company, or null for nobody; undefined when none left. */
  readonly mostWentTo: number | null | undefined;
  /** It was more than half of them, and not only the largest part. */
  readonly mostOfAll: boolean;
  /** Everywhere about as many of them went as to where most did; the one place where none comes near. */
  readonly evenly: readonly (number | null)[];
}

/** As many as there are less a tenth are about as many. */
const ABOUT = 0.9;

type Flows = readonly (readonly number[])[];

/** `flows[from][to]`, the last row and column being nobody; those who stayed do not count. */
export function movement(flows: Flows, company: number): Movement {
  const nobody = flows.length - 1;
  const out = flows[company] ?? [];
  const lost = out.reduce((sum, people, to) => (to === company ? sum : sum + people), 0);
  const won = flows.reduce((sum, row, from) => (from === company ? sum : sum + (row[company] ?? 0)), 0);
  const gone = out
    .map((people, to) => ({ people, to: to === nobody ? null : to }))
    .filter(({ people, to }) => to !== company && people > 0)
    .sort((a, b) => b.people - a.people);
  const most = gone.at(0);
  const evenly = gone.filter(({ people }) => most && people >= ABOUT * most.people).map(({ to }) => to);
  return { won, lost, mostWentTo: most?.to, mostOfAll: (most?.people ?? 0) * 2 > lost, evenly };
}

/** The rival that lost most people, whom a voice is asked from; 1 where none lost any. */
export function largestLoser(flows: Flows): number {
  const rivals = flows.map((_, company) => company).slice(1, -1);
  return rivals.reduce(
    (worst, rival) => (movement(flows, rival).lost > movement(flows, worst).lost ? rival : worst),
    1
  );
}
