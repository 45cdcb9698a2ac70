import { answersAtStage } from '#infra/local/demo/answers.ts';
import { seededRandom } from '#infra/local/demo/random.ts';
import { findInstrument } from '#shared/instrument/registry.ts';
import type { EditionId, Period } from '#shared/kernel/ids.ts';
import { must } from '#shared/kernel/result.ts';
import { findProgramme } from '#shared/release/programme.ts';
import { closeEdition, publishEdition } from './edition.ts';
import type { TestHost } from './host.ts';
import { importRows } from './population.ts';

/** Organisations of a cell: industry, size, how many. */
export type Crowd = readonly (readonly [industry: string, size: string, count: number])[];

/** Enough in manufacturing and trade, three in information technology. */
export const CROWD: Crowd = [
  ['C', '250-999', 34],
  ['G', '250-999', 31],
  ['K', '50-249', 3],
];

/** Takes a crowd into a programme by a partner's import, then closes and publishes the edition. */
export async function publishedEdition(host: TestHost, programme: string, period: Period, crowd: Crowd = CROWD, seed = 0): Promise<EditionId> {
  const instrument = must(findInstrument(must(findProgramme(programme), programme).instrument), programme);
  const partner = await host.tenant(`partner-${programme}-${period.toLowerCase()}`, 'partner', ['import']);
  const rows = crowd.flatMap(([industry, size, count]) =>
    Array.from({ length: count }, (_, i) => ({
      subject: `synthetic-${industry}-${size}-${i}`,
      profile: { industry, size, region: '150' },
      answers: answersAtStage(instrument, (i + seed) % 4, seededRandom(i + 1000 * seed)),
    })),
  );
  await importRows(partner, period, rows, programme);
  await closeEdition(host, period, programme);
  await publishEdition(host, period, programme);
  return `${programme}.${period}` as EditionId;
} // prettier-ignore
