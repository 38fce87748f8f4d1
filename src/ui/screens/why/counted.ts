/** What a cause’s push hides: that other people are counted, or that the queue became shorter or longer. */
import type { Cause, Counted, Explained, WhyMeasure, WhyReport } from '../../../insight/answers';
import { inUnits } from '../../../play/moves';
import type { Translator } from '../../../text/translate';
import { causeKey } from '../../charts/ledger';
import { MEASURE_NAMES, saySigned } from '../desk/names';

type Words = Pick<Translator, 't' | 'number' | 'signed' | 'signedMoney'>;

/** In points: less than this, who is counted is not worth a sentence. */
const WORTH_SAYING = 0.3;
/** Nor where it is a smaller part than this of the whole change. */
const PART = 1 / 3;
/** Points of load by which a queue is shorter or longer. */
const QUEUE = 1.5;

const tenths = (points: number) => inUnits(points, 0.1) / 10;

/** That a mean moved because others are counted, with what those who stayed changed; null where that is little. */
export function sayCounted(
  words: Words,
  measure: Explained,
  { counted }: Pick<WhyMeasure, 'counted'>
): string | null {
  if (counted === undefined) return null;
  const { from, to, left, came } = counted;
  const others = tenths(left + came);
  if (Math.abs(others) < WORTH_SAYING || Math.abs(others) < PART * Math.abs(to - from + left + came))
    return null;
  return words.t('why.counted', {
    of: measure,
    measure: words.t(MEASURE_NAMES[measure]),
    from: words.number(from, 1, true),
    to: words.number(to, 1, true),
    by: words.signed(others, 1, true),
    who: whoOf(counted),
    way: others > 0 ? 'up' : 'down'
  });
}

/** Whose coming or going it was: theirs who moved the mean the way that both together did. */
function whoOf({ left, came }: Counted): 'left' | 'came' | 'both' {
  const all = left + came;
  if (left * all <= 0) return 'came';
  if (came * all <= 0) return 'left';
  const [least, most] = [Math.abs(left), Math.abs(came)].sort((a, b) => a - b);
  if (least >= most / 2) return 'both';
  return Math.abs(left) > Math.abs(came) ? 'left' : 'came';
}

/** Beside a line of the ledger: by a shorter or a longer queue, and what it did to those who stayed. `easy` is the load that nobody minds. */
export function causeNote(
  words: Words,
  why: WhyReport,
  measure: Explained,
  cause: Cause,
  easy: number
): string | null {
  const queue = queueOf(why, measure, cause, easy);
  const stayed = stayedOf(why[measure], cause);
  const said = [
    ...(queue === null
      ? []
      : [
          words.t('why.queue', {
            way: queue < 0 ? 'shorter' : 'longer',
            load: saySigned(words, 'load', queue)
          })
        ]),
    ...(stayed === null
      ? []
      : [
          words.t('why.stayed', {
            way: stayed === 0 ? 'none' : 'moved',
            part: words.signed(stayed, 1, true)
          })
        ])
  ];
  return said.length === 0 ? null : said.reduce((first, second) => words.t('why.notes', { first, second }));
}

/** What it did to those who stayed, where that is another way, or for the most part who is counted. */
function stayedOf(why: WhyMeasure | undefined, cause: Cause): number | null {
  const line = lineOf(why, cause);
  if (line?.stayed === undefined) return null;
  const [part, stayed] = [tenths(line.part), tenths(line.stayed)];
  const against = part * stayed < 0;
  const mostly = Math.abs(line.part - line.stayed) >= WORTH_SAYING && Math.abs(stayed) <= Math.abs(part) / 2;
  return against || mostly ? stayed : null;
}

/** Its part of the load, where people had to wait and that went against the figure. */
function queueOf({ load, ...why }: WhyReport, measure: Explained, cause: Cause, easy: number): number | null {
  if (measure !== 'satisfaction' && measure !== 'trust' && measure !== 'loyalty') return null;
  if (load === undefined || Math.max(load.from, load.to) <= 100 * easy) return null;
  const part = tenths(lineOf(why[measure], cause)?.part ?? 0);
  const filled = lineOf(load, cause)?.part ?? 0;
  return Math.abs(filled) >= QUEUE && part * filled < 0 ? filled : null;
}

function lineOf(why: WhyMeasure | undefined, cause: Cause) {
  const key = causeKey(cause);
  return why?.parts.find((line) => causeKey(line.cause) === key);
}
