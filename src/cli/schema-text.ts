/** The JSON Schema of a scenario file, as text; what JSON Schema cannot say (exactly one of, cents) is left to `check`. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { ScenarioFileShape } from '../scenario/file-shape';
import { ConditionShape, EffectShape, WordsShape } from '../scenario/file-words';

export function schemaText(): string {
  const schema = toJsonSchema(ScenarioFileShape, {
    errorMode: 'ignore',
    definitions: { Words: WordsShape, Condition: ConditionShape, Effect: EffectShape }
  });
  return `${JSON.stringify({ ...schema, title: 'A Clientele scenario' }, null, 2)}\n`;
}
