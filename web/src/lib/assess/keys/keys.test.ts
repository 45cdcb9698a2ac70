import { expect, it } from 'vitest';
import { commandOf, KEYS } from './keys.ts';

const press = (key: string, modifier: 'ctrlKey' | 'metaKey' | 'altKey' | 'none' = 'none') => ({
  key,
  ctrlKey: modifier === 'ctrlKey',
  metaKey: modifier === 'metaKey',
  altKey: modifier === 'altKey',
});
const all = [...Object.keys(KEYS), 'Enter', ...'0123456789dx'];

it('chooses by digit, or by letter where nothing is known or applies, and moves by letter', () => {
  expect(commandOf(press('d'), 'page')).toEqual({ to: 'choose', key: 'd' });
  expect(commandOf(press('3'), 'page')).toEqual({ to: 'choose', key: '3' });
  expect(commandOf(press('j'), 'page')).toEqual({ to: 'next' });
  expect(commandOf(press('Enter'), 'page')).toEqual({ to: 'next' });
  expect(commandOf(press('q'), 'page')).toBeUndefined();
});

it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('leaves what is pressed with %s to the browser', (modifier) =>
  expect(all.map((key) => commandOf(press(key, modifier), 'page'))).toEqual(all.map(() => undefined)),
);

it('takes nothing from somebody who writes a note but the key that leaves it', () => {
  expect(all.map((key) => commandOf(press(key), 'writing'))).toEqual(all.map(() => undefined));
  expect(commandOf(press('Escape'), 'writing')).toEqual({ to: 'leave' });
});

it('takes only Enter from somebody who types a number', () =>
  expect(all.filter((key) => commandOf(press(key), 'line'))).toEqual(['Enter']));

it('leaves Enter to buttons and links', () => expect(commandOf(press('Enter'), 'control')).toBeUndefined());

it('does not mistake what every object has for a key', () =>
  expect(commandOf(press('toString'), 'page')).toBeUndefined());
