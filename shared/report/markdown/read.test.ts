import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lex, NOW, SOURCE } from '#test/builders/report.ts';
import attacks from '#test/vectors/markdown-attacks.json' with { type: 'json' };
import { bindText } from '../bindings/bound-text.ts';
import { markdownHtml } from './html.ts';
import { isTooNested } from './nesting.ts';
import { readMarkdown } from './read.ts';
import { safeHref } from './safe-href.ts';

const parts = (text: string) => bindText(text, { source: SOURCE, language: 'en', edition: NOW });
const html = (text: string) => markdownHtml(readMarkdown(parts(text), lex));

/** Every element the output may have, with all it may carry. */
const ALLOWED =
  /<\/?(?:p|h[3-6]|ul|ol|li|blockquote|pre|code|em|strong|mark|table|thead|tbody|tr|th|td)>|<[hb]r>|<ol start="\d+">|<a href="(?:https?:\/\/|mailto:)[^"'<>\s\\]*" rel="noopener">|<\/a>/g;

/** What is left once the allowed elements are taken away: text, in which no element can begin or end. */
const rest = (text: string): string => html(text).replaceAll(ALLOWED, '');

test.each(attacks.strings.map((text) => [text]))('%j yields only allowed elements', (text) => {
  expect(rest(text)).not.toMatch(/[<>"]/);
});

test('half a pair of code units is left out', () => {
  expect(html('\ud800<script>')).toBe('<p>&lt;script&gt;</p>');
});

test('every attack at once, and each inside every construct, yields only allowed elements', () => {
  const wraps = [(t: string) => `# ${t}`, (t: string) => `- ${t}`, (t: string) => `> ${t}`, (t: string) => `**${t}**`, (t: string) => `[${t}](https://example.org)`, (t: string) => `[x](${t})`, (t: string) => `[x](<${t}>)`, (t: string) => `![${t}](${t})`, (t: string) => `<${t}>`, (t: string) => `| a |\n|-|\n| ${t} |`, (t: string) => `\`\`\`${t}\n${t}\n\`\`\``]; // prettier-ignore
  for (const wrap of wraps)
    for (const text of attacks.strings) expect(rest(wrap(text)), wrap(text)).not.toMatch(/[<>"]/);
  expect(rest(attacks.strings.join('\n\n'))).not.toMatch(/[<>"]/);
});

test('whatever is written, only allowed elements come out', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...attacks.strings, '\n', '\n\n', '`', '**', '> ', '- ', '[', '](', ')', '<', '>', '|-|', '&', '"')); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(rest(pieces.join(''))).not.toMatch(/[<>"]/);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['plain', '<p>plain</p>'],
  ['*a* **b** `c`', '<p><em>a</em> <strong>b</strong> <code>c</code></p>'],
  ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
  ['> a', '<blockquote><p>a</p></blockquote>'],
  ['```js\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>'],
  ['[a](https://example.org/x?y=1&z=2)', '<p><a href="https://example.org/x?y=1&amp;z=2" rel="noopener">a</a></p>'],
  ['[a](mailto:a@example.org)', '<p><a href="mailto:a@example.org" rel="noopener">a</a></p>'],
  ['[a](javascript:alert(1))', '<p>a</p>'],
  ['![a chart](https://example.org/x.png)', '<p>a chart</p>'],
  ['<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
  ['a  \nb', '<p>a<br>b</p>'],
  ['a & b', '<p>a &amp; b</p>'],
])('%j becomes %s', (text, expected) => expect(html(text)).toBe(expected)); // prettier-ignore

test('headings begin at level three and go down one at a time', () => {
  expect(html('## a\n\n# b\n\n###### c\n\n### d')).toBe('<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>\n<h5>d</h5>');
});

test('a bound number is text, whatever it says, and keeps where it comes from', () => {
  expect(html('**{{share stage=coordinated}}** and `{{share stage=empowered}}`')).toBe(
    '<p><strong>40%</strong> and <code>under 5%</code></p>',
  );
  expect(readMarkdown(parts('{{cohort  cohort=size.10-49}}'), lex)).toEqual([
    { kind: 'paragraph', of: [{ kind: 'bound', text: '10–49 employees', source: '{{cohort cohort=size.10-49}}' }] },
  ]);
});

test('a bound number never becomes part of an address', () => {
  expect(html('[a](https://example.org/{{edition}})')).toBe('<p>a</p>');
});

test('a binding that cannot be read stays as it is written', () => {
  expect(html('It is {{shar stage=a}}.')).toBe('<p>It is <mark>{{shar stage=a}}</mark>.</p>');
});

test('lists and quotes nested without end are shown as lines, in time', () => {
  for (const text of ['> '.repeat(4000), '1. '.repeat(3000), `${'- '.repeat(30)}<b>`]) {
    expect(isTooNested(text)).toBe(true);
    expect(rest(text)).not.toMatch(/[<>"]/);
  }
  expect(isTooNested('> - 1. three are fine')).toBe(false);
});

test('texts made to be slow to read are read in bounded time, on a busy machine too', () => {
  const fill = (text: string) => text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000);
  for (const text of ['_a', '*a**b', 'a**b', '[', '[a](', '![[', '`a``', '<!--', '<a b="', '|', '~~a ', 'a@b.', '[a]:\n', '\\', 'a\n=\n', '[a](<', '[a](b "', '_a__b *c'].map(fill)) {
    const begin = performance.now();
    html(text);
    expect(performance.now() - begin, text.slice(0, 10)).toBeLessThan(5000);
  }
}); // prettier-ignore

test('an address is taken in the spelling of the URL standard, or not at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (address) => {
      expect(safeHref(address) ?? 'https://none/').toMatch(/^(?:https?:\/\/|mailto:)[^\s<>"'\\]+$/);
    }),
  );
});
