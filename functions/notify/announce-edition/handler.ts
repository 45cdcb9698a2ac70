import * as z from 'zod/mini';
import { editionIdSchema, splitEditionId } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { functionLog } from '../../http/log.ts';
import { wireNotices } from '../wire.ts';
import { announceEdition } from './announce.ts';

const input = z.object({ step: z.literal('announce'), edition: editionIdSchema });
const deps = wireNotices();

/** The last step of publishing an edition: mails to those who contributed. */
export const handler = async (event: unknown): Promise<void> => {
  const { step, edition } = input.parse(event);
  const { programme: id, period } = splitEditionId(edition);
  const count = await announceEdition(deps, must(findProgramme(id), id), period);
  functionLog('info', 'announce-edition', { function: 'announce-edition', step, edition, count });
};
