/** Writes `scenarios/scenario.schema.json`, from which editors complete and check a scenario file: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { schemaText } from './schema-text';

writeFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), schemaText());
