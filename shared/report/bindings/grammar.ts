/**
 * Numbers and names in texts are bound to the data: `{{share cohort=industry.C stage=dormant}}`. What each means:
 *
 * - `share`: share of a stage in a cohort; `interval`: its 95 % interval. `interval` also takes a question and an answer.
 * - `answer`: share of an answer: a level (`0`, `1`, …), `no` or `yes`, or an option of a multiple selection.
 * - `median`: of a dimension's score or of a KPI, the KPI with its unit.
 * - `band`: number of contributors of a cohort, as its band.
 * - `edition`, `cohort`, `framework`, `stage`, `dimension`, `question`: their names, in the report's language.
 *
 * Left out, `cohort` is everybody, `edition` the report's, and `framework` the first of the edition's questionnaire.
 */
export const BINDINGS = {
  share: { needs: [['stage']], may: ['framework', 'cohort', 'edition'] },
  interval: { needs: [['stage'], ['question', 'answer']], may: ['framework', 'cohort', 'edition'] },
  answer: { needs: [['question', 'answer']], may: ['cohort', 'edition'] },
  median: { needs: [['score'], ['number']], may: ['cohort', 'edition'] },
  band: { needs: [[]], may: ['cohort', 'edition'] },
  edition: { needs: [[]], may: ['edition'] },
  cohort: { needs: [[]], may: ['cohort'] },
  framework: { needs: [[]], may: ['framework', 'edition'] },
  stage: { needs: [['stage']], may: ['framework', 'edition'] },
  dimension: { needs: [['score']], may: ['edition'] },
  question: { needs: [['question']], may: ['edition'] },
} as const satisfies Readonly<Record<string, Shape>>;

interface Shape {
  /** One of these sets of keys, whole. */
  readonly needs: readonly (readonly BindingKey[])[];
  readonly may: readonly BindingKey[];
}

/** In the order they are written. */
export const BINDING_KEYS = [
  'stage',
  'question',
  'answer',
  'score',
  'number',
  'framework',
  'cohort',
  'edition',
] as const;
export type BindingKey = (typeof BINDING_KEYS)[number];
export type BindingName = keyof typeof BINDINGS;

export interface Binding {
  readonly name: BindingName;
  readonly keys: Readonly<Partial<Record<BindingKey, string>>>;
}

export const isBindingName = (name: string): name is BindingName => Object.hasOwn(BINDINGS, name);
export const isBindingKey = (key: string): key is BindingKey => (BINDING_KEYS as readonly string[]).includes(key);

export const shapeOf = (name: BindingName): Shape => BINDINGS[name];

/** A binding as it is written; the inverse of reading it. */
export function writeBinding({ name, keys }: Binding): string {
  const pairs = BINDING_KEYS.flatMap((key) => (keys[key] === undefined ? [] : [`${key}=${keys[key]}`]));
  return `{{${[name, ...pairs].join(' ')}}}`;
}
