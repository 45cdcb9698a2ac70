import { describe, expect, it } from 'vitest';
import { bodyOf, contentOf, merge, type Content } from './content.ts';

const base: Content = { name: 'Works', locale: 'en', industry: 'C', size: '250-999', region: '150' };

describe('what is sent of an organisation', () => {
  it('is only what was changed', () => {
    expect(bodyOf(base, { ...base, name: ' New works ' })).toEqual({ name: 'New works' });
    expect(bodyOf(base, base)).toEqual({});
  });
  it('is the whole profile where a part of it was', () =>
    expect(bodyOf(base, { ...base, size: '10-49' })).toEqual({
      profile: { industry: 'C', size: '10-49', region: '150' },
    }));
  it('is no profile while a part is missing', () =>
    expect(bodyOf(contentOf({ name: 'Works', locale: 'en', profile: null }), { ...base, region: '' })).toEqual({}));
});

describe('two people who change the organisation at once', () => {
  it('keep what each changed alone', () =>
    expect(merge(base, { ...base, name: 'Mine' }, { ...base, size: '10-49' })).toEqual({
      content: { ...base, name: 'Mine', size: '10-49' },
      taken: ['size'],
      clashes: [],
    }));
  it('are asked where both changed the same, and mine stays until then', () =>
    expect(merge(base, { ...base, name: 'Mine' }, { ...base, name: 'Theirs' })).toEqual({
      content: { ...base, name: 'Mine' },
      taken: [],
      clashes: ['name'],
    }));
  it('agree where both changed to the same', () =>
    expect(merge(base, { ...base, name: 'Same' }, { ...base, name: 'Same' }).clashes).toEqual([]));
});
