/** Where a large line of Chinese may break: the script has no spaces, and a browser would cut words in two. */
import type { Locale } from '../scenario/scenario';

/** A place to break that shows nothing. */
const BREAK = '\u200B';

/** A word of one character leans on its neighbours, 的 on what stands before it; what follows 的 begins something new. */
const stands = (word: string) => word.length > 1 && !word.startsWith('的');
const closes = (word: string) => word.length > 1 || word === '的';

/** For headings, which otherwise break at punctuation alone. Elsewhere, and in older browsers, the line is as it was. */
export function phrased(line: string, locale: Locale): string {
  if (locale === 'en' || !('Segmenter' in Intl)) return line;
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(line)];
  return words
    .map(({ segment, isWordLike }, at) => {
      const before = words.at(at - 1);
      const parts = at > 0 && isWordLike && before?.isWordLike && stands(segment) && closes(before.segment);
      return parts ? BREAK + segment : segment;
    })
    .join('');
}
