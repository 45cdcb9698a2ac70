import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOW } from '#test/builders/report.ts';
import { citationTags, suggestedCitation, type Cited } from './cite.ts';
import { atomFeed, type FeedEntry } from './feed.ts';
import { jsonLdText, quarterDates, reportJsonLd } from './json-ld.ts';
import { LICENCE_IDS } from './licences.ts';

const cited = (change: Partial<Cited> = {}): Cited => ({
  title: 'Social business',
  authors: [
    { name: 'Ada Example', affiliation: 'Example Institute' },
    { name: 'Bo Example', affiliation: '' },
  ],
  language: 'en',
  edition: NOW,
  version: 2,
  publishedAt: '2026-11-22T10:00:00.000Z',
  licence: 'CC-BY-4.0',
  access: 'public',
  address: 'https://tidemark.example/reports/social-business/v2',
  publisher: 'Tidemark',
  synthetic: false,
  summary: 'What it finds.',
  ...change,
});
const files = [{ block: 'stages', caption: 'Stages', csv: 'https://tidemark.example/s.csv', json: 'https://tidemark.example/s.json' }]; // prettier-ignore

test('the suggested citation names authors, year, edition, version and address', () => {
  expect(suggestedCitation(cited())).toBe(
    'Ada Example, Bo Example (2026): Social business. Q3 2026, version 2. Tidemark. https://tidemark.example/reports/social-business/v2',
  );
  expect(suggestedCitation(cited({ language: 'de', synthetic: true }))).toContain('3. Quartal 2026, Fassung 2, erfundene Organisationen'); // prettier-ignore
});

test('citation managers get every author', () => {
  expect(citationTags(cited()).filter(([name]) => name === 'citation_author')).toHaveLength(2);
  expect(citationTags(cited())).toContainEqual(['citation_publication_date', '2026/11/22']);
});

test('the report is a Report whose data is a Dataset with its files and licence', () => {
  expect(JSON.parse(jsonLdText(reportJsonLd(cited(), files)))).toMatchObject({
    '@type': 'Report',
    license: LICENCE_IDS[0] && 'https://creativecommons.org/licenses/by/4.0/',
    author: [{ affiliation: { name: 'Example Institute' } }, { name: 'Bo Example' }],
    hasPart: {
      '@type': 'Dataset',
      temporalCoverage: '2026-07-01/2026-09-30',
      distribution: [{ encodingFormat: 'text/csv' }, { encodingFormat: 'application/json' }],
    },
  });
  expect(reportJsonLd(cited(), [])).not.toHaveProperty('hasPart');
});

test.each([
  ['2026-Q1', '2026-01-01/2026-03-31'],
  ['2026-Q2', '2026-04-01/2026-06-30'],
  ['2026-Q4', '2026-10-01/2026-12-31'],
])('%s covers %s', (period, dates) => expect(quarterDates(period)).toBe(dates));

test('no text can end the script element, and it is read back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('</script><!--<script>')), (title) => {
      const text = jsonLdText(reportJsonLd(cited({ title }), files));
      expect(text).not.toMatch(/[<\u2028\u2029]/);
      expect((JSON.parse(text) as { name: string }).name).toBe(title);
    }),
  );
});

const entry = (change: Partial<FeedEntry> = {}): FeedEntry => ({ ...cited(), updatedAt: '2026-11-22T10:00:00.000Z', ...change }); // prettier-ignore
const feed = (...entries: FeedEntry[]) =>
  atomFeed({ title: 'Reports & figures', address: 'https://tidemark.example/reports.atom', page: 'https://tidemark.example/reports', entries }); // prettier-ignore

test('the feed has its newest entry first and was updated when that was', () => {
  const xml = feed(entry({ title: 'Old', updatedAt: '2026-01-01T00:00:00.000Z' }), entry({ title: 'New' }));
  expect(xml.indexOf('<title>New')).toBeLessThan(xml.indexOf('<title>Old'));
  expect(xml).toContain('<title>Reports &amp; figures</title>\n<updated>2026-11-22T10:00:00.000Z</updated>');
  expect(xml.match(/<author>/g)).toHaveLength(4);
});

test('an empty feed is one all the same', () => {
  expect(feed()).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
});

const ELEMENTS = /<\?xml version="1\.0" encoding="utf-8"\?>|<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">|<entry xml:lang="(?:en|de)">|<link rel="\w+" type="[\w/+]+" href="[^"<>]*"\/>|<\/?(?:feed|entry|id|title|updated|published|author|name|rights|summary)>/g; // prettier-ignore

test('whatever a title, name or summary holds, the feed is well formed and fit for XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', ']]>', '<b a="', '&amp;', '\u0000', '\ufffe'), (text, end) => {
      const xml = feed(entry({ title: text + end, summary: end + text, authors: [{ name: text, affiliation: '' }] }));
      expect(xml.replaceAll(ELEMENTS, '')).not.toMatch(/[<>"]/);
      expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
      expect(xml.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    }),
  );
}); // prettier-ignore
