/** Writes `docs/model.md` from the source of the market model: `npm run model`. */
import { writeFileSync } from 'node:fs';
import { modelText } from './model-text';

writeFileSync(new URL('../../docs/model.md', import.meta.url), await modelText());
