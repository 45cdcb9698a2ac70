import type { Role } from '#shared/contracts/contract.ts';

/** Every section has an address of its own, `/settings/<section>`; the first one stands at `/settings`. */
export const SECTIONS = [
  'organisation',
  'people',
  'keys',
  'usage',
  'contributions',
  'audit',
  'data',
  'account',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What everybody who is signed in may see. */
const FOR_ALL: readonly Section[] = ['organisation', 'account'];

/** Owners run the organisation; others read about it and look after their own sign-in. */
export const sectionsFor = (roles: readonly Role[]): readonly Section[] =>
  roles.includes('owner') ? SECTIONS : FOR_ALL;

/** The section of an address; undefined where there is none. */
export const sectionOf = (name: string | undefined): Section | undefined =>
  name === undefined ? 'organisation' : SECTIONS.find((one) => one === name && one !== 'organisation');

/** What stands behind `/settings/` for a section; undefined for nothing. */
export const paramOf = (section: Section): string | undefined => (section === 'organisation' ? undefined : section);
