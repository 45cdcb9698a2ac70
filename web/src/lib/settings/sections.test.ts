import { expect, it } from 'vitest';
import { paramOf, SECTIONS, sectionOf, sectionsFor } from './sections.ts';

it('finds every section again under its address', () => {
  for (const section of SECTIONS) expect(sectionOf(paramOf(section))).toBe(section);
});
it('has one address for each section', () => expect(sectionOf('organisation')).toBeUndefined());
it('knows no others', () => expect(sectionOf('billing')).toBeUndefined());
it('shows members the organisation and their own sign-in alone', () =>
  expect(sectionsFor(['member'])).toEqual(['organisation', 'account']));
it('shows owners everything', () => expect(sectionsFor(['member', 'owner'])).toEqual(SECTIONS));
