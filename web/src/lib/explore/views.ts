/** Every view has an address of its own, `/explore/<view>`; the first one stands at `/explore`. */
export const VIEWS = ['stages', 'scores', 'answers', 'numbers', 'compare'] as const;
export type ExploreView = (typeof VIEWS)[number];

/** The view of an address; undefined where there is none. */
export const viewOf = (name: string | undefined): ExploreView | undefined =>
  name === undefined ? 'stages' : VIEWS.find((one) => one === name && one !== 'stages');

/** What stands behind `/explore/` for a view; undefined for nothing. */
export const paramOf = (view: ExploreView): string | undefined => (view === 'stages' ? undefined : view);

/** What a reader has chosen for every view: the rest of an address belongs to the view it was chosen in. */
const KEPT = ['programme', 'edition', 'framework', 'by', 'cohort', 'cohorts'];

/** The parameters of an address that go along to another view, as `?a=b` or nothing. */
export function keptParams(search: Iterable<[string, string]>): string {
  const kept = new URLSearchParams([...search].filter(([name]) => KEPT.includes(name)));
  // As everywhere in this site's addresses, cohort keys keep their own signs.
  return kept.size === 0 ? '' : `?${kept.toString().replaceAll('%7E', '~').replaceAll('%2C', ',')}`;
}
