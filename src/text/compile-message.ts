/** Parses a message when the app is built, so that the browser never has to; not part of the app itself. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Message } from './messages';

/** Throws where the message is not written as ICU wants it. */
export function compileMessage(text: string): Message {
  const parts = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
  const only = parts.length > 1 ? undefined : parts.at(0);
  // Plain text is the kind numbered 0.
  if (only && !only.type) return only.value;
  return parts.length === 0 ? '' : parts;
}
