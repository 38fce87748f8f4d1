/** Writes the tables of parameters and of facts into `docs/model.md`: `npm run model`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { modelText } from './model-text';

const page = new URL('../../docs/model.md', import.meta.url);
writeFileSync(page, await modelText(readFileSync(page, 'utf8')));
