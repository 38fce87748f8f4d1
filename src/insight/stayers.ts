/** Who is counted in a mean: what the customers who stayed changed is told from what changes because others came or went. */
import type { Market } from '../engine/state';
import type { Counted, Explained } from './answers';

/** What is a mean over those who are customers when it is taken. */
type Mean = 'satisfaction' | 'trust';

export function isMean(measure: Explained): measure is Mean {
  return measure === 'satisfaction' || measure === 'trust';
}

/** What some people feel about a company, on average, 0 to 100. */
export type Felt = Readonly<Record<Mean, number>>;

export type CountedMeans = Readonly<Record<Mean, Counted>>;

/** Who was a customer of the company at the start of a quarter and is at its end. */
export function stayersOf(before: Market, after: Market, company: number): Uint32Array {
  return idsOf(after, (id) => after.minds.home[id] === company && before.minds.home[id] === company);
}

/** What these people feel about a company, whoever's customers they are by now; null where there is nobody. */
export function feltBy({ minds, spec }: Market, ids: Uint32Array, company: number): Felt | null {
  if (ids.length === 0) return null;
  const companies = spec.companies.length;
  const mean = (levels: Float32Array) => {
    let sum = 0;
    for (const id of ids) sum += levels[id * companies + company];
    return (100 * sum) / ids.length;
  };
  return { satisfaction: mean(minds.satisfaction), trust: mean(minds.trust) };
}

/** The change of each mean between two markets, by who is counted; null where nobody stayed. */
export function countedBetween(
  before: Market,
  after: Market,
  stayers: Uint32Array,
  company: number
): CountedMeans | null {
  const [from, to] = [before, after].map((market) => feltBy(market, stayers, company));
  const [atStart, atEnd] = [before, after].map((market) =>
    feltBy(
      market,
      idsOf(market, (id) => market.minds.home[id] === company),
      company
    )
  );
  if (!from || !to || !atStart || !atEnd) return null;
  const of = (mean: Mean): Counted => ({
    from: from[mean],
    to: to[mean],
    left: from[mean] - atStart[mean],
    came: atEnd[mean] - to[mean]
  });
  return { satisfaction: of('satisfaction'), trust: of('trust') };
}

function idsOf({ minds }: Market, chosen: (id: number) => boolean): Uint32Array {
  return Uint32Array.from(minds.home.keys()).filter(chosen);
}
