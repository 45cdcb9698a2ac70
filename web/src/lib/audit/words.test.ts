import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS } from '#shared/tenant/audit.ts';
import { audit as de } from '../i18n/de/audit.ts';
import { audit as en } from '../i18n/en/audit.ts';
import { actorText, detailText, targetText } from './words.ts';

const known = (user: string) => (user === 'u1' ? 'ada@example.org' : undefined);

describe.each([
  ['English', en],
  ['German', de],
])('the words of the audit log in %s', (_, words) => {
  it('name every action, each in its own way', () => {
    expect(Object.keys(words.actions)).toEqual([...AUDIT_ACTIONS]);
    expect(new Set(Object.values(words.actions)).size).toBe(AUDIT_ACTIONS.length);
  });
});

it('calls a person by name where it is known', () => {
  expect(actorText(en, 'user:u1', known)).toBe('ada@example.org');
  expect(actorText(en, 'user:u2', known)).toBe('person u2');
  expect(targetText(en, 'user:u1', known)).toBe('ada@example.org');
});

it('tells keys and the service apart from people', () => {
  expect(actorText(en, 'key:abc', known)).toBe('key abc');
  expect(actorText(de, 'system', known)).toBe('der Dienst');
});

it('says what something was done to, and leaves unknown kinds as they are', () => {
  expect(targetText(en, null, known)).toBe('the organisation');
  expect(targetText(de, 'invitation:9k', known)).toBe('Einladung 9k');
  expect(targetText(en, 'edition:social-business.2026-Q4', known)).toBe('edition social-business.2026-Q4');
  expect(targetText(en, 'moon:1', known)).toBe('moon:1');
  // A name that every object has is no kind.
  expect(targetText(en, 'toString:1', known)).toBe('toString:1');
});

it('lists codes in the order they came', () => {
  expect(detailText({ from: 'active', to: 'suspended' })).toBe('from active, to suspended');
  expect(detailText({})).toBe('');
});
