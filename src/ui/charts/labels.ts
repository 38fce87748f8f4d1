/** What stands on the axes: the names of quarters and the figures of each measure. */
import type { QuarterReport } from '../../engine/report';
import type { Measure } from '../../engine/vocabulary';
import type { MessageKey } from '../../text/messages';
import type { Translator } from '../../text/translate';

/** Rounds by their number, the quarters before the game counted backwards. */
export function quarterLabels(words: Translator, reports: readonly QuarterReport[]): string[] {
  return reports.map(({ quarter }) =>
    quarter < 0 ? words.t('charts.ago', { n: -quarter }) : words.t('charts.round', { n: quarter + 1 })
  );
}

const TITLES: Readonly<Record<Measure, MessageKey>> = {
  satisfaction: 'charts.satisfaction',
  loyalty: 'charts.loyalty',
  profit: 'charts.profit',
  share: 'charts.share'
};

export function measureTitle(measure: Measure): MessageKey {
  return TITLES[measure];
}

/** Satisfaction is a plain figure, profit whole units of money, the others are shares of a hundred. */
export function measureFormat(words: Translator, measure: Measure): (value: number) => string {
  const isShare = measure === 'loyalty' || measure === 'share';
  return (value) => (isShare ? words.percent(value) : words.number(value));
}

/** A difference between two figures of a measure: shares and rates differ by percentage points. */
export function gapWords(words: Translator, measure: Measure): (gap: number) => string {
  if (measure === 'profit') return (gap) => words.number(gap);
  const key = measure === 'satisfaction' ? 'charts.points' : 'charts.percentPoints';
  return (gap) => words.t(key, { n: gap });
}
