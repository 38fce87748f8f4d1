/** The why as a ledger: brought forward, what each cause added or took, carried forward. */
import type { Cause, CausePart, WhyMeasure } from '../../insight/answers';

export interface LedgerLine {
  readonly part: CausePart;
  /** Running total before and after this line, in the unit of the measure. */
  readonly from: number;
  readonly to: number;
  readonly source: Source;
}

/** Who or what stands behind a cause: it decides shape and colour. */
export type Source =
  | { readonly kind: 'company'; readonly company: number }
  /** What customers felt and said. */
  | { readonly kind: 'customers' }
  /** What nobody did: chance, the survey's error, what was under way. Drawn in pencil. */
  | { readonly kind: 'pencil' };

/** Lines in the order of the report, each starting where the last one ended; what changed nothing is no line. */
export function ledgerLines({ from, parts }: WhyMeasure): LedgerLine[] {
  let total = from;
  return parts
    .filter(({ part }) => part !== 0)
    .map((part) => {
      const start = total;
      total += part.part;
      return { part, from: start, to: total, source: sourceOf(part.cause) };
    });
}

export function sourceOf(cause: Cause): Source {
  switch (cause.kind) {
    case 'price':
    case 'lever':
    case 'orientation':
    case 'answer':
      return { kind: 'company', company: 0 };
    case 'rival':
      return { kind: 'company', company: cause.company };
    case 'talk':
    case 'expectations':
    case 'happening':
      return { kind: 'customers' };
    case 'earlier':
    case 'luck':
    case 'survey':
      return { kind: 'pencil' };
  }
}

/** Two causes are the same line of the ledger. */
export function causeKey(cause: Cause): string {
  if (cause.kind === 'lever') return `lever ${cause.lever}`;
  return cause.kind === 'rival' ? `rival ${cause.company}` : cause.kind;
}
