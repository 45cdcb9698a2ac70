import { describe, expect, it } from 'vitest';
import { faultOf, RULES, ruleState } from './password.ts';

const about = { minLength: 12, email: 'ada.lovelace@works.example' };
const states = (password: string) => RULES.map((rule) => ruleState(rule, password, faultOf(password, about)));

describe('the rules of a password, shown while it is typed', () => {
  it('are all open before anything is typed', () => expect(states('')).toEqual(['open', 'open', 'open', 'open']));
  it('leave the later ones open while it is too short', () =>
    expect(states('short')).toEqual(['broken', 'open', 'open', 'open']));
  it('say which one is broken', () => {
    expect(states('ababababababab')).toEqual(['kept', 'broken', 'open', 'open']);
    expect(states('ada.lovelace@works')).toEqual(['kept', 'kept', 'broken', 'open']);
    expect(states('password1234')).toEqual(['kept', 'kept', 'kept', 'broken']);
  });
  it('are all kept by several words', () =>
    expect(states('seven green lanterns')).toEqual(['kept', 'kept', 'kept', 'kept']));
  it('ask for the length that the service asks for, in characters as they are read', () => {
    expect(faultOf('seven green lanterns', { ...about, minLength: 30 })).toBe('too-short');
    expect(faultOf('🌊🌲🏔🌋🏝🌅🌊🌲🏔🌋🏝', { ...about, minLength: 12 })).toBe('too-short');
  });
});
