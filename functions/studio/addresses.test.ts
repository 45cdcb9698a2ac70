import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, namedReport, namedVersion, reportPath } from './addresses.ts';

const slug = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/);
const token = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);

test('what the path of a report says is read back', () => {
  fc.assert(
    fc.property(slug, fc.option(token), fc.boolean(), (slug, token, pdf) => {
      const part = reportPath(slug, token).slice('/reports/'.length) + (pdf ? '.pdf' : '');
      expect(namedReport(part)).toEqual({ slug, token, pdf });
    }),
  );
});

test('nothing else is read as one', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const named = namedReport(text);
      if (named) expect(text).toBe(reportPath(named.slug, named.token).slice(9) + (named.pdf ? '.pdf' : ''));
    }),
  );
  for (const text of ['', 'ab', '-abc', 'abc-', 'a/b', 'abc~', `abc~${'x'.repeat(42)}`, 'abc.html', 'ABC', '../abc'])
    expect(namedReport(text)).toBeUndefined();
});

test.each([
  ['v1', { version: 1, pdf: false }],
  ['v12.pdf', { version: 12, pdf: true }],
  ['v0', undefined],
  ['v01', undefined],
  ['1', undefined],
  ['v1.PDF', undefined],
  ['v123456', undefined],
])('%s as a version', (text, named) => {
  expect(namedVersion(text)).toEqual(named);
});

test('only a private link has its token in the address', () => {
  expect(addressOf('abc', { access: 'public' }, 't')).toBe('/reports/abc');
  expect(addressOf('abc', { access: 'members' }, 't')).toBe('/reports/abc');
  expect(addressOf('abc', { access: 'link' }, 't')).toBe('/reports/abc~t');
});
