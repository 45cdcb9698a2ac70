import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTICE_SLOT } from '../publish-report/renderer.ts';
import { reviewNotice, supersededNotice, withNotice, withoutNotice } from './notice.ts';

const superseded = (caption: string) =>
  supersededNotice({ language: 'en', version: 3, address: '/reports/abc', changes: [{ block: 'a', change: 'changed', caption }] }); // prettier-ignore

test('a page is the stored one again once its notice is taken out, whatever the notice says', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, after, caption) => {
      fc.pre(!`${before}${after}`.includes('<!--'));
      const stored = `${before}${NOTICE_SLOT}${after}`;
      const served = withNotice(stored, superseded(caption));
      expect(served).not.toBe(stored);
      expect(withoutNotice(served)).toBe(stored);
    }),
  );
});

test('a caption is text, not markup', () => {
  expect(superseded('<img src=x onerror=alert(1)>$&')).toContain('<li>&lt;img src=x onerror=alert(1)&gt;$&amp; (changed)</li>'); // prettier-ignore
});

test('a version whose figures are all the same says so, in the language of the report', () => {
  const notice = supersededNotice({ language: 'de', version: 2, address: '/reports/abc', changes: [] });
  expect(notice).toContain('Die Abbildungen sind dieselben.');
  expect(reviewNotice('de')).toContain('Ein Entwurf zur Prüfung.');
});
