import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BINDING_KEYS, BINDINGS, shapeOf, writeBinding, type Binding, type BindingName } from './grammar.ts';
import { parseBindings } from './parse.ts';

const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.~-]{0,30}$/);

/** Any binding that is well written: one of the sets its name needs, and some of what it may have. */
const anyBinding: fc.Arbitrary<Binding> = fc
  .constantFrom(...(Object.keys(BINDINGS) as BindingName[]))
  .chain((name) =>
    fc
      .tuple(fc.constantFrom(...shapeOf(name).needs), fc.subarray([...shapeOf(name).may]))
      .map(([needs, may]) => ({ name, keys: [...new Set([...needs, ...may])] })),
  )
  .chain(({ name, keys }) =>
    fc
      .tuple(...keys.map(() => value))
      .map((values) => ({ name, keys: Object.fromEntries(keys.map((key, i) => [key, values[i]])) })),
  );

test('a binding that was written is read as itself', () => {
  fc.assert(
    fc.property(anyBinding, (binding) => {
      expect(parseBindings(writeBinding(binding))).toMatchObject([{ kind: 'binding', binding }]);
    }),
  );
});

test('a spelling is written once: keys in one order, one space between', () => {
  expect(writeBinding({ name: 'share', keys: { cohort: 'industry.C', stage: 'dormant' } })).toBe(
    '{{share stage=dormant cohort=industry.C}}',
  );
  const read = parseBindings('{{  share  cohort=industry.C   stage=dormant }}');
  expect(read).toMatchObject([{ binding: { keys: { cohort: 'industry.C', stage: 'dormant' } } }]);
});

test('the parts put together are the text, whatever it is', () => {
  const pieces = fc.array(fc.oneof(fc.string(), fc.constantFrom('{{', '}}', '{', '\n', '{{share', ' stage=a}}'), anyBinding.map(writeBinding))); // prettier-ignore
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      expect(
        parseBindings(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test.each([
  ['{{share stage=a', 'not-closed', ''],
  ['{{share\nstage=a}}', 'not-closed', ''],
  ['{{shares stage=a}}', 'unknown-name', 'shares'],
  ['{{}}', 'unknown-name', ''],
  ['{{constructor}}', 'unknown-name', 'constructor'],
  ['{{share}}', 'missing-key', 'stage'],
  ['{{answer question=S1}}', 'missing-key', 'answer'],
  ['{{share stage=a stage=b}}', 'repeated-key', 'stage'],
  ['{{share stage=a year=2026}}', 'unknown-key', 'year'],
  ['{{band stage=a}}', 'unknown-key', 'stage'],
  ['{{median score=a number=K1}}', 'unknown-key', 'number'],
  ['{{share stage}}', 'not-a-pair', 'stage'],
  ['{{share stage="a b"}}', 'not-a-pair', 'stage="a'],
])('%j is refused: %s %s', (text, reason, what) => {
  expect(parseBindings(text)[0]).toMatchObject({ kind: 'fault', fault: { reason, what } });
});

test('a fault says where it stands', () => {
  const [, fault] = parseBindings('One line.\nAnd {{shar stage=a}} here.');
  expect(fault).toMatchObject({ place: { line: 2, column: 5 } });
});

test('every key any binding takes is written somewhere', () => {
  const taken = Object.values(BINDINGS).flatMap(({ needs, may }) => [...needs.flat(), ...may]);
  expect(BINDING_KEYS.filter((key) => !taken.includes(key))).toEqual([]);
});
