import type { Block } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import { draftNeeds, movementBlocks } from '#shared/report/draft/movements.ts';
import { sourceOf } from '#shared/report/source.ts';
import { loadAll, piecesOf } from '../load-cells.ts';
import type { Grounds } from '../load-grounds.ts';
import { instrumentAt } from './options.ts';

/** What has changed since the edition before, as blocks; undefined where the figures cannot be had. */
export async function whatChanged(body: ReportBody, grounds: Grounds): Promise<Block[] | undefined> {
  const { editions, instruments } = grounds;
  const instrument = instrumentAt(grounds, body.edition);
  const loaded = await loadAll(
    piecesOf(draftNeeds(body.edition, sourceOf(editions, instruments, []))),
    () => undefined,
  );
  if (!instrument || !loaded) return undefined;
  return movementBlocks(body.edition, instrument, sourceOf(editions, instruments, loaded), body.language);
}
