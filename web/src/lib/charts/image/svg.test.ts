import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, element, label, textWidth, wrap } from './svg.ts';

it('writes an element with its attributes, numbers to a tenth', () => {
  expect(element('rect', { x: 1.26, fill: 'a"b' })).toBe('<rect x="1.3" fill="a&quot;b"/>');
  expect(label(1, 2, 'a < b & c')).toBe('<text x="1" y="2">a &lt; b &amp; c</text>');
});

it('wraps between words and loses none', () => {
  expect(wrap('one two three', 60, 16)).toEqual(['one', 'two', 'three']);
  expect(wrap('one two three', 1000, 16)).toEqual(['one two three']);
  expect(wrap('', 100, 16)).toEqual([]);
  const words = fc.array(fc.stringMatching(/^[a-zäöü<&]{1,12}$/), { maxLength: 30 });
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 600 }), (all, width) => {
      const lines = wrap(all.join(' '), width, 14);
      expect(lines.join(' ').split(' ').filter(Boolean)).toEqual(all);
      for (const line of lines) expect(textWidth(line, 14) <= width || !line.includes(' ')).toBe(true);
    }),
  );
});

it('cuts what is too long', () => {
  expect(cut('short', 100, 13)).toBe('short');
  const long = cut('a rather long name of an industry', 100, 13);
  expect(long.endsWith('…')).toBe(true);
  expect(textWidth(long, 13)).toBeLessThanOrEqual(101);
});
