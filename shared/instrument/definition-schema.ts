import * as z from 'zod/mini';
import { instrumentSchema } from './definition.ts';
import { frameworkSchema } from './definition/framework.ts';
import { indicatorSchema } from './definition/indicator.ts';
import { referenceSchema } from './definition/reference.ts';
import { ruleSchema } from './definition/rule.ts';
import { citations, sourceSchema } from './definition/source.ts';
import { codeSchema, indicatorCodeSchema, languageSchema, textSchema } from './definition/text.ts';
import { versionMapSchema } from './definition/version-map.ts';

/** Names and sentences an editor shows; apart from the registry of the API's document, which has names of its own. */
const names = z.registry<{ id?: string; title?: string; description?: string }>();
names.add(instrumentSchema, {
  title: 'Instrument',
  description:
    'Questions, frameworks and texts of one benchmark. What shapes cannot say, "npm run instrument -- check" does.',
});
names.add(textSchema, { id: 'Text', description: 'One text in every language that "languages" promises' });
names.add(languageSchema, { id: 'Language', description: 'ISO 639-1, two letters' });
names.add(codeSchema, { id: 'Code', description: 'Lower case letters, digits and single hyphens' });
names.add(indicatorCodeSchema, { id: 'IndicatorCode', description: 'Short, because people say it: "S1"' });
names.add(citations, { id: 'Citations', description: 'Where this comes from: "source.sign"' });
names.add(ruleSchema, { id: 'Rule', description: 'What must be present. "none" only where "monotone" is false' });
names.add(indicatorSchema, {
  id: 'Indicator',
  description: 'A question: scale, yes-no, multi (selection) or number (KPI)',
});
names.add(frameworkSchema, { id: 'Framework', description: 'A ladder of stages, or a score with bands' });
names.add(referenceSchema, {
  id: 'Reference',
  description: 'Dated external figures, shown apart and never mixed into ours',
});
names.add(sourceSchema, { id: 'Source', description: 'A text the definition was made from, with the signs it names' });
names.add(versionMapSchema, {
  id: 'VersionMap',
  description: 'How answers to an earlier version are read by this one',
});

/** The definition language as JSON Schema (draft 2020-12), made from the schemas that validate. */
export const definitionSchema = (): Record<string, unknown> =>
  z.toJSONSchema(instrumentSchema, {
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      // The one refinement: a text in no language is none.
      if (zodSchema === textSchema) jsonSchema.minProperties = 1;
    },
  });
