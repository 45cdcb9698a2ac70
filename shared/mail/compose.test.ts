import { describe, expect, test } from 'vitest';
import { LOCALES } from '../contracts/tenant-schemas.ts';
import { expiringMail, invitationLink, invitationMail, publishedMail, reminderMail } from './compose.ts';
import type { Addressee, Mail } from './mail.ts';

const origin = 'https://tidemark.example';
const link = invitationLink(origin, 'T'.repeat(43));
const programme = { id: 'demo', title: { en: 'Social business', de: 'Soziales Unternehmen' } };
const expiresAt = '2026-11-29T10:00:00.000Z';

/** One mail of each kind about an organisation and a key with these names. */
const mailsTo = (to: Addressee, organisation: string, name = 'nightly push'): Mail[] => [
  invitationMail(to, { organisation, roles: ['member', 'owner'], expiresAt, link }),
  reminderMail(to, { organisation, programme, period: '2026-Q4', last: '2025-Q4', origin }),
  reminderMail(to, { organisation, programme, period: '2026-Q4', last: null, origin }),
  publishedMail(to, { organisation, programme, period: '2026-Q3', origin }),
  expiringMail(to, { organisation, name, prefix: 'tmk_abcdefghijkl', expiresAt, origin }),
];

const linksOf = ({ html }: Mail): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');

describe.each(LOCALES)('mails in %s', (locale) => {
  const to = { to: 'someone@example.org', locale };

  test('say in text what they say in HTML, with one link into the site', () => {
    for (const mail of mailsTo(to, 'Acme')) {
      const [href = '', ...others] = linksOf(mail);
      expect(others).toEqual([]);
      expect(href.startsWith(`${origin}/`)).toBe(true);
      expect(mail.text).toContain(href.replaceAll('&amp;', '&'));
      expect(mail.text).toContain('Acme');
      expect(mail.html).toContain(`<html lang="${locale}">`);
    }
  });

  test('load nothing and follow nobody', () => {
    for (const { html } of mailsTo(to, 'Acme')) expect(html).not.toMatch(/<img|<script|<link|<iframe|src=|url\(/i);
  });

  test.each([
    ['<script>alert(1)</script>', '<script'],
    ['"><a href="https://evil.example">', '"><a'],
    ["Acme' onmouseover='x", "' onmouseover='"],
    ['Acme & <b>Sons</b>', '<b>'],
  ])('escape %s wherever it stands', (hostile, forbidden) => {
    for (const mail of mailsTo(to, hostile, hostile)) {
      expect(mail.html).not.toContain(forbidden);
      expect(linksOf(mail)).toHaveLength(1);
    }
  });

  test('keep line ends, directions and foreign links of names out of subject and text', () => {
    const hostile = 'Acme\r\nBcc: everybody@example.org\u202E https://evil.example/x www.evil.example';
    for (const { subject, text } of mailsTo(to, hostile, hostile)) {
      expect(subject).not.toMatch(/[\r\n\u202E]/);
      expect(text).not.toMatch(/^Bcc:/m);
      expect(text.match(/https?:\/\/\S+/g)?.every((one) => one.startsWith(origin))).toBe(true);
      expect(text).not.toContain('www.');
    }
  });
});

test('an invitation says until when and as what', () => {
  const about = { organisation: 'Acme', roles: ['member', 'owner'], expiresAt, link } as const;
  const english = invitationMail({ to: 'a@b.example', locale: 'en' }, about);
  expect(english.subject).toBe('Invitation to Acme on Tidemark');
  expect(english.text).toContain('as member and owner');
  expect(english.text).toContain('29 November 2026');
  const german = invitationMail({ to: 'a@b.example', locale: 'de' }, about);
  expect(german.subject).toBe('Einladung zu Acme bei Tidemark');
  expect(german.text).toContain('als Mitglied und Inhaber');
  expect(german.text).toContain('29. November 2026');
});

test('a title is said in the language of the mail, or in one it has', () => {
  const about = { organisation: 'Acme', period: '2026-Q3', origin };
  const subject = (locale: 'en' | 'de', title: Record<string, string>) =>
    publishedMail({ to: 'a@b.example', locale }, { ...about, programme: { id: 'demo', title } }).subject;
  expect(subject('de', programme.title)).toContain('Soziales Unternehmen');
  expect(subject('de', { en: 'Delivery' })).toContain('Delivery');
  expect(subject('en', { fr: 'Livraison' })).toContain('Livraison');
});

test('the token of an invitation stands behind the #, which no server sees', () => {
  expect(new URL(link).hash).toBe(`#${'T'.repeat(43)}`);
  expect(new URL(link).search).toBe('');
});
