import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/kernel/result.ts';
import type { CohortKey, EditionId, Period, ProgrammeId } from '#shared/kernel/ids.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Edition } from '#shared/release/edition.ts';
import { editionOf, findPeers, wantedCohort } from './peers.ts';

const PROFILE = { industry: 'C', size: '50-249', region: '150' } as const;
const EDITION: Edition = {
  id: 'demo.2026-Q3' as EditionId,
  programme: 'demo' as ProgrammeId,
  period: '2026-Q3' as Period,
  state: 'published',
  policy: 'p',
  instrument: 'x@1.0',
  closedAt: null,
  publishedAt: null,
};
const shown = (cohort: string, table = 'answer:S1'): Cell => ({
  status: 'shown',
  cohort: cohort as CohortKey,
  asOf: EDITION.id,
  policy: 'p',
  nBand: { from: 30, to: 49 },
  tables: [{ id: table, status: 'shown', rows: [] }],
});
const withheld = (cohort: string, nearest: string | null): Cell => ({
  status: 'withheld',
  cohort: cohort as CohortKey,
  asOf: EDITION.id,
  policy: 'p',
  reason: 'too-few',
  nearest: nearest as CohortKey | null,
});
const search = async (...cells: Cell[]) => {
  const asked: string[] = [];
  const found = await findPeers(EDITION, wantedCohort(null, PROFILE), (_, cohort) => {
    asked.push(cohort);
    const cell = cells.find((one) => one.cohort === cohort);
    return Promise.resolve(cell ? ok(cell) : fail({ kind: 'offline' } as const));
  });
  return [asked, found?.cell.cohort];
};

describe('the peers', () => {
  it('are those of the own industry and size', async () =>
    expect(await search(shown('industry.C~size.50-249'))).toEqual([
      ['industry.C~size.50-249'],
      'industry.C~size.50-249',
    ]));
  it('are the nearest wider group that is shown where those are withheld', async () =>
    expect(await search(withheld('industry.C~size.50-249', 'size.50-249'), shown('size.50-249'))).toEqual([
      ['industry.C~size.50-249', 'size.50-249'],
      'size.50-249',
    ]));
  it('are wider where a fine group publishes stages only', async () =>
    expect(await search(shown('industry.C~size.50-249', 'stage:f'), shown('industry.C'))).toEqual([
      ['industry.C~size.50-249', 'industry.C'],
      'industry.C',
    ]));
  it('are nobody where nothing wider is shown, or it cannot be fetched', async () => {
    expect((await search(withheld('industry.C~size.50-249', null)))[1]).toBeUndefined();
    expect((await search())[1]).toBeUndefined();
  });
});

describe('the wanted group', () => {
  it('is the one the address names, when it is one', () => {
    expect(wantedCohort('region.150', PROFILE)).toEqual({ region: '150' });
    expect(wantedCohort('nonsense', PROFILE)).toEqual({ industry: 'C', size: '50-249' });
  });
  it('is everybody without a profile', () => expect(wantedCohort(null, null)).toEqual({}));
});

describe('the edition', () => {
  it('is the newest published one of the same questionnaire', () =>
    expect(
      editionOf([EDITION, { ...EDITION, id: 'demo.2026-Q4' as EditionId, instrument: 'x@2.0' }], 'x@1.0')?.id,
    ).toBe(EDITION.id));
  it('is none while nothing is published', () =>
    expect(editionOf([{ ...EDITION, state: 'open' }], 'x@1.0')).toBeUndefined());
});
