import { param, withParams } from '#lib/url-state.ts';

/** What is not a section of questions. */
const VIEWS = ['review', 'history', 'receipt'] as const;

/** The address of a section or view, and of a question in it. */
export const addressOf = (section: string, question?: string): `?${string}` =>
  `${withParams({ section, revision: null, of: null })}${question ? `#q-${question}` : ''}`;

/** The section or view the address names; undefined where it names none there is. */
export function askedSection(sections: readonly { readonly code: string }[]): string | undefined {
  const asked = param('section');
  const exists = sections.some(({ code }) => code === asked) || VIEWS.some((view) => view === asked);
  return exists ? (asked ?? undefined) : undefined;
}
