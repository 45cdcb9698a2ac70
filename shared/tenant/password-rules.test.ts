import { expect, test } from 'vitest';
import { PASSWORD_ADVICE, PASSWORD_FAULTS, passwordFault, PASSWORD_MAX, PASSWORD_MIN } from './password-rules.ts';

const EMAIL = 'erika.mustermann@firma.example';

test.each([
  ['short', 'too-short'],
  ['elevenchars', 'too-short'],
  ['x7'.repeat(150), 'too-long'],
  [' four words of mine', 'space-at-end'],
  ['four words of mine\t', 'space-at-end'],
  ['aaaaaaaaaaaaaaaa', 'repeats'],
  ['ababababcccc', 'repeats'],
  ['hund1hund1hund1', 'repeats'],
  [EMAIL, 'address'],
  ['ERIKA.Mustermann', 'address'],
  ['mustermann-firma!', 'address'],
  ['mustermann-99', 'address'],
  ['password1234', 'common'],
  ['Passwort2026!', 'common'],
  ['P4ssw0rd-P4ssw0rd-1', 'common'],
  ['qwertyuiop123', 'common'],
  ['1q2w3e4r5t6z', 'common'],
  ['Tidemark-2026!', 'common'],
  ['correct horse battery staple', 'common'],
] as const)('%o is refused as %s', (password, fault) => {
  expect(passwordFault(password, EMAIL)).toBe(fault);
});

test.each([
  'quiet-lamp-ferry-cedar',
  'ein leiser Kahn am Ufer',
  'zJ3v9-Qx71_ab',
  '8302 7716 4459 2',
  'тихая пристань',
  '静かな港と古い灯台の物語です',
  '!?%&/()=+*#-',
  'mustermann plants cedars',
])('%o will do', (password) => {
  expect(passwordFault(password, EMAIL)).toBeUndefined();
});

test('length counts characters, not units of UTF-16', () => {
  expect(passwordFault('🦀🐙🦑🐡🐠🐟', EMAIL)).toBe('too-short');
  expect(passwordFault('🦀🐙🦑🐡🐠🐟🐬🐳🐋🦈🐊🐢', EMAIL)).toBeUndefined();
});

test('there is advice for every fault, and it names the bounds', () => {
  expect(Object.keys(PASSWORD_ADVICE)).toEqual([...PASSWORD_FAULTS]);
  expect(PASSWORD_ADVICE['too-short']).toContain(String(PASSWORD_MIN));
  expect(PASSWORD_ADVICE['too-long']).toContain(String(PASSWORD_MAX));
});
