import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differing, merge, same, sameContent, withoutStep, withTheirs, type Content } from './merge.ts';

const of = (answers: Content['answers'], notes: Content['notes'] = {}): Content => ({ answers, notes });

const code = fc.constantFrom('S1', 'S2', 'G1', 'C1', 'K1');
const answer = fc.oneof(
  fc.nat({ max: 4 }),
  fc.constantFrom('dont-know' as const, 'not-applicable' as const),
  fc.subarray(['a', 'b']),
);
const anyContent: fc.Arbitrary<Content> = fc.record({
  answers: fc.dictionary(code, answer, { noNullPrototype: true }),
  notes: fc.dictionary(code, fc.string({ minLength: 1 }), { noNullPrototype: true }),
});

describe('merging', () => {
  it('takes what one side alone changed from that side', () => {
    const merged = merge(of({ S1: 1, S2: 1 }), of({ S1: 2, S2: 1 }), of({ S1: 1, S2: 3, G1: 0 }));
    expect(merged.content).toEqual(of({ S1: 2, S2: 3, G1: 0 }));
    expect(merged.clashes).toEqual([]);
    expect(merged.taken).toEqual(['G1', 'S2']);
  });

  it('asks only about what both changed differently, and keeps ours meanwhile', () => {
    const merged = merge(of({ S1: 1 }), of({ S1: 2, G1: 4 }), of({ S1: 3, G1: 4 }));
    expect(merged.clashes).toEqual([{ part: 'answers', code: 'S1' }]);
    expect(merged.content.answers).toEqual({ S1: 2, G1: 4 });
  });

  it('takes an answer taken back elsewhere for a change', () => {
    expect(merge(of({ S1: 1 }), of({ S1: 1 }), of({})).content.answers).toEqual({});
    expect(merge(of({ S1: 1 }), of({ S1: 2 }), of({})).clashes).toHaveLength(1);
  });

  it('treats notes and answers of one question apart', () => {
    const merged = merge(of({ S1: 1 }, {}), of({ S1: 2 }, {}), of({ S1: 1 }, { S1: 'see the plan' }));
    expect(merged.content).toEqual(of({ S1: 2 }, { S1: 'see the plan' }));
    expect(merged.clashes).toEqual([]);
  });

  it('has nothing to ask when one side changed nothing', () =>
    fc.assert(
      fc.property(anyContent, anyContent, (base, changed) => {
        expect(merge(base, base, changed)).toMatchObject({ clashes: [] });
        expect(sameContent(merge(base, base, changed).content, changed)).toBe(true);
        expect(sameContent(merge(base, changed, base).content, changed)).toBe(true);
      }),
    ));

  it('loses no change of either side without asking', () =>
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const { content, clashes } = merge(base, mine, theirs);
        const asked = clashes.filter(({ part }) => part === 'answers').map((clash) => clash.code);
        for (const side of [mine, theirs])
          for (const changed of differing(base.answers, side.answers))
            expect(asked.includes(changed) || same(content.answers[changed], side.answers[changed])).toBe(true);
      }),
    ));

  it('finds the same clashes from either side, and the same result but for them', () =>
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const [here, there] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        expect(here.clashes).toEqual(there.clashes);
        expect(sameContent(withTheirs(here.content, theirs, here.clashes), there.content)).toBe(true);
      }),
    ));

  it('is done after one time', () =>
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const once = merge(base, mine, theirs);
        expect(sameContent(merge(base, once.content, theirs).content, once.content)).toBe(true);
      }),
    ));
});

it('takes back a step, but not what was changed since', () => {
  const [before, after] = [of({ S1: 1, S2: 1 }), of({ S1: 4, S2: 4, G1: 4 })];
  expect(withoutStep(after, before, after)).toEqual(before);
  expect(withoutStep(of({ S1: 0, S2: 4, G1: 4 }), before, after)).toEqual(of({ S1: 0, S2: 1 }));
});
