import { describe, expect, it } from 'vitest';
import { INDUSTRIES, REGIONS, SIZES } from '#shared/kernel/codes.ts';
import { WITHHELD_REASONS } from '#shared/release/cell.ts';
import { de } from './de.ts';
import { en } from './en.ts';

type Node = string | ((...args: never[]) => string) | readonly string[] | { readonly [key: string]: Node };

/** Every path of a catalogue with what stands there. */
const leaves = (node: Node, path = ''): [string, Node][] =>
  typeof node === 'object'
    ? Object.entries(node).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key))
    : [[path, node]];

describe('the catalogues', () => {
  it('say the same things in both languages', () =>
    expect(
      leaves(de)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      leaves(en)
        .map(([path]) => path)
        .sort(),
    ));

  it('leave nothing empty', () => expect([...leaves(en), ...leaves(de)].filter(([, text]) => text === '')).toEqual([]));

  it.each([en, de])('name every code of the registry', ({ codes, industries }) => {
    expect(Object.keys(codes.industry)).toEqual([...INDUSTRIES]);
    expect(Object.keys(industries)).toEqual([...INDUSTRIES]);
    expect(Object.keys(codes.size).sort()).toEqual([...SIZES].sort());
    expect(Object.keys(codes.region).sort()).toEqual([...REGIONS].sort());
  });

  it.each([en, de])('explain every reason to withhold', ({ chart, withheld }) => {
    expect(Object.keys(withheld.reason)).toEqual([...WITHHELD_REASONS]);
    expect(Object.keys(chart.reasonShort)).toEqual([...WITHHELD_REASONS]);
  });

  it('use the singular and the plural', () => {
    expect(en.assess.left(1)).toBe('1 question left');
    expect(de.assess.left(3)).toBe('noch 3 Fragen');
  });
});
