import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentText, link, meta } from './document.ts';
import { embedCode } from './embed-code.ts';
import { cssString, runningTitle } from './running-title.ts';

it('no title can end the string or the element of a style sheet', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(cssString(title)).toMatch(/^"(?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"$/);
    }),
  );
  expect(cssString('a"</style>')).toBe('"a\\22 \\3c \\2f style\\3e "');
});

it('cuts a running title that would not fit on a line', () =>
  expect(runningTitle('word '.repeat(60), 'x').length).toBeLessThan(320));

it('escapes what stands in attributes and in the title', () => {
  expect(meta('description', '"><script>')).toBe('<meta name="description" content="&quot;&gt;&lt;script&gt;">');
  expect(link('canonical', 'https://a.example/?"')).toBe('<link rel="canonical" href="https://a.example/?&quot;">');
  const html = documentText({ language: 'en', title: '</title><script>', head: [], styles: [], body: '' });
  expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
});

it('gives whoever embeds a figure a frame with a title', () =>
  expect(embedCode('https://a.example/embed/x', 'Stages of "all"')).toBe(
    '<iframe src="https://a.example/embed/x" title="Stages of &quot;all&quot;" width="100%" height="480" loading="lazy"></iframe>',
  ));
