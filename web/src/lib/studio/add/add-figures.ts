import type { FigureSpec } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { StudioDraft } from '#shared/contracts/studio-schemas.ts';
import { splitEditionId, type ProgrammeId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { needsOf } from '#shared/report/needs.ts';
import { sourceOf, type ReportSource } from '#shared/report/source.ts';
import type { Failure } from '#lib/api/call.ts';
import { loadAll, piecesOf, publishedNeeds } from '../load-cells.ts';
import { loadGrounds } from '../load-grounds.ts';
import { emptyBody } from '../new/empty-body.ts';
import { withFigures, without } from './figure-blocks.ts';
import { onNewest, type Refusal } from './on-newest.ts';

/** Figures of one page: all of one programme. */
export type Figures = readonly [FigureSpec, ...FigureSpec[]];

/** What came of adding: the report as it is now, and the blocks that are new in it. */
export interface Added {
  readonly draft: StudioDraft;
  readonly ids: readonly string[];
}

export const programmeOf = (specs: Figures): ProgrammeId => splitEditionId(specs[0].edition).programme;

/** Puts figures into a report, with captions and alternative texts of their numbers. */
export async function addFigures(slug: string, specs: Figures): Promise<Result<Added, Refusal>> {
  const source = await sourceFor(specs);
  if (!source.ok) return source;
  let ids: readonly string[] = [];
  const saved = await onNewest(slug, (body) => {
    const made = withFigures(body, specs, source.value);
    ids = made?.ids ?? [];
    return made?.body;
  });
  return saved.ok ? ok({ draft: saved.value, ids }) : saved;
}

/** Takes out again what was added; what others wrote since stays. */
export const takeOut = ({ draft, ids }: Added): Promise<Result<StudioDraft, Refusal>> =>
  onNewest(draft.slug, (body) => without(body, ids));

/** A report that has not been saved yet, with figures in it; as it is where there is no room. */
export async function bodyWith(body: ReportBody, specs: Figures): Promise<ReportBody> {
  const source = await sourceFor(specs);
  return (source.ok && withFigures(body, specs, source.value)?.body) || body;
}

/** The cells of the figures; without those that cannot be had, whose texts stay empty. */
async function sourceFor(specs: Figures): Promise<Result<ReportSource, Failure>> {
  const grounds = await loadGrounds(programmeOf(specs));
  if (!grounds.ok) return grounds;
  const { editions, instruments } = grounds.value;
  const head = { language: 'en', programme: programmeOf(specs), edition: specs[0].edition } as const;
  const blocks = specs.map((spec) => ({ kind: 'table' as const, id: 'table', spec, caption: '', intervals: true }));
  const needs = needsOf({ ...emptyBody({ ...head, authors: [] }), blocks }, sourceOf(editions, instruments, []));
  const loaded = await loadAll(piecesOf(publishedNeeds(needs, editions)), () => undefined);
  return ok(sourceOf(editions, instruments, loaded ?? []));
}
