import { expect, it } from 'vitest';
import { keptParams, paramOf, viewOf, VIEWS } from './views.ts';

it('gives every view one address, and knows it again', () => {
  for (const view of VIEWS) expect(viewOf(paramOf(view))).toBe(view);
  expect(new Set(VIEWS.map(paramOf)).size).toBe(VIEWS.length);
});

it('knows no other address, and no second one of the first view', () => {
  for (const name of ['stages', 'nothing', '', 'Scores']) expect(viewOf(name)).toBeUndefined();
});

it('takes programme, edition, framework, dimension and the groups to compare along, and leaves what belongs to one view', () => {
  const search = new URLSearchParams(
    'by=size&sort=share&edition=demo.2026-Q3&stage=x&cohort=all&cohorts=industry.C~size.1-9',
  );
  expect(keptParams(search)).toBe('?by=size&edition=demo.2026-Q3&cohort=all&cohorts=industry.C~size.1-9');
  expect(keptParams(new URLSearchParams('sort=share'))).toBe('');
});
