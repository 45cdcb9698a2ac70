import { expect, it } from 'vitest';
import { SCORE_GRID } from '#shared/release/grid.ts';
import { picture } from './picture.ts';
import { quantileRows } from './quantile-rows.ts';
import { stageBars } from './stage-bars.ts';

const legend = [
  { title: 'Dormant <b>', tone: 0 },
  { title: 'Coordinated', tone: 1 },
];
const stages = [
  { code: 'd', title: 'Dormant', row: { code: 'd', share: 75, low: 60, high: 85 }, own: true, tone: 0 },
  { code: 'c', title: 'Coordinated', row: { code: 'c', share: 25, low: 15, high: 40 }, own: false, tone: 1 },
];
const line = { name: 'Manufacturing', band: '30–49', stages, reason: '' };
const caption = { title: 'What it says & more', source: ['Edition Q4 2026', 'Policy standard@1'] };

/** Parses as XML: names and brackets match, nothing is left open. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, attributes] of svg.matchAll(/<(\/?)(\w+)((?:\s[\w:-]+="[^"<]*")*)\s*\/?>/g)) {
    const whole = svg.includes(`<${name}${attributes}/>`);
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!whole) open.push(name ?? '');
  }
  return open.length === 0 && !/<b>/.test(svg);
}

it('is a document of its own: title, description, source; what it is given stays text', () => {
  const svg = picture(caption, stageBars('en', legend, [line]), 'Dormant 75%, coordinated 25%.');
  expect(wellFormed(svg)).toBe(true);
  expect(svg).toContain('<title>What it says &amp; more</title>');
  for (const text of ['Edition Q4 2026', 'Policy standard@1', '75%', 'Dormant &lt;b&gt;']) expect(svg).toContain(text);
  expect(wellFormed('<svg><g></svg>')).toBe(false);
});

it('draws segments as long as their shares, and the reader’s own mark once', () => {
  const { body } = stageBars('en', legend, [line]);
  expect(body).toContain('width="538"');
  expect(body).toContain('width="178"');
  expect(body.match(/#b3430f" stroke-width="2.5"|fill="#b3430f"/g)).toHaveLength(2);
});

it('hatches a group that is withheld and says why', () => {
  const withheld = { ...line, name: 'Mining', stages: null, reason: 'too few contributors' };
  const { body, height } = stageBars('en', legend, [line, withheld]);
  expect(body).toContain('url(#withheld)');
  expect(body).toContain('too few contributors');
  expect(height).toBeGreaterThan(stageBars('en', legend, [line]).height);
});

it('draws quantiles where they lie', () => {
  const table = { id: 'score:a', status: 'shown', quantiles: { p25: 20, p50: 50, p75: 70 } } as const;
  const row = { key: 'a', name: 'Listening', own: 80, table };
  const none = {
    key: 'b',
    name: 'Policy',
    own: null,
    table: { id: 'score:b', status: 'withheld', reason: 'too-few' },
  } as const;
  const { body } = quantileRows(SCORE_GRID, [row, none], String, () => 'too few');
  const at = (value: number) => 220 + (value * 492) / 100;
  expect(body).toContain(`x="${Math.round(10 * at(20)) / 10}" y="14"`);
  expect(body).toContain(`x="${Math.round(10 * (at(50) - 1.5)) / 10}"`);
  expect(body).toContain(`M${at(80)} `);
  expect(body).toContain('too few');
});
