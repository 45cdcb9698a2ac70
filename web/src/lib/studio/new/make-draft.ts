import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { draftReport } from '#shared/report/draft/draft-report.ts';
import { draftNeeds } from '#shared/report/draft/movements.ts';
import { sourceOf } from '#shared/report/source.ts';
import { loadAll, piecesOf } from '../load-cells.ts';
import type { Grounds } from '../load-grounds.ts';
import type { BodyHead } from './empty-body.ts';

export type Tell = (done: number, all: number) => void;

/** A complete report on an edition, written by rules from its figures; undefined where these cannot be had. */
export async function makeDraft(head: BodyHead, grounds: Grounds, tell: Tell): Promise<ReportBody | undefined> {
  const { editions, instruments, programme } = grounds;
  const pieces = piecesOf(draftNeeds(head.edition, sourceOf(editions, instruments, [])));
  const loaded = await loadAll(pieces, (done) => tell(done, pieces.length));
  if (!loaded) return undefined;
  const request = { ...head, programme, licence: null, access: 'public' } as const;
  const draft = draftReport(request, sourceOf(editions, instruments, loaded));
  return draft.ok ? draft.value : undefined;
}
