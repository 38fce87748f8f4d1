/** What the player set once for all games: the language and the light or dark dress. */
import { fallback, nullable, object, parse, picklist, type InferOutput } from 'valibot';
import { LOCALES } from '../scenario/scenario';

const shape = object({
  /** Null follows the browser. */
  locale: fallback(nullable(picklist(LOCALES)), null),
  theme: fallback(nullable(picklist(['light', 'dark'])), null)
});

export type Settings = Readonly<InferOutput<typeof shape>>;

/** Reads settings; whatever is missing or strange follows the browser. */
export function parseSettings(found: unknown): Settings {
  return parse(fallback(shape, { locale: null, theme: null }), found);
}
