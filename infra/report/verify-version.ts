import { createHash } from 'node:crypto';
import { withoutNotice } from '#functions/studio/publications/notice.ts';
import type { PublishedVersion, StoredFile } from '#shared/contracts/publication-schemas.ts';
import { canonicalJson, type Json } from '#shared/kernel/canonical-json.ts';
import type { FrozenFigure, FrozenReport } from '#shared/report/frozen.ts';
import { frozenRow } from '#shared/report/read-row.ts';
import type { Installation } from './installation.ts';

/** What became of looking at one thing. */
export interface Verdict {
  readonly holds: boolean;
  readonly text: string;
}

/** Looks at every file of a version, then at the data behind every figure. */
export async function* verifyVersion(installation: Installation, version: PublishedVersion): AsyncGenerator<Verdict> {
  const name = `${version.slug} v${version.version}`;
  for (const file of version.files) yield verifyFile(installation, version, file, name);
  const recorded = [digestOf(version, 'page.html'), digestOf(version, 'data.json')];
  if (recorded.join() !== [version.pageDigest, version.dataDigest].join())
    yield { holds: false, text: `${name}: its record names other digests than its files have` };
  const data = await installation.json<FrozenReport>(`${version.address}/data.json`);
  for (const figure of data.figures) yield verifyFigure(installation, figure, name);
}

const digestOf = ({ files }: PublishedVersion, name: string): string | undefined =>
  files.find((file) => file.name === name)?.digest;

/** The page stands at the address of the version itself, the PDF beside it, the rest below. */
const pathOf = ({ address }: PublishedVersion, { name }: StoredFile): string =>
  name === 'page.html' ? address : name === 'report.pdf' ? `${address}.pdf` : `${address}/${name}`;

async function verifyFile(installation: Installation, version: PublishedVersion, file: StoredFile, name: string): Promise<Verdict> {
  const bytes = await installation.get(pathOf(version, file));
  // A version that was superseded is served with a notice in front; what was stored is the page without it.
  const stored = file.name === 'page.html' ? new TextEncoder().encode(withoutNotice(new TextDecoder().decode(bytes))) : bytes;
  const digest = createHash('sha256').update(stored).digest('hex');
  if (digest === file.digest) return { holds: true, text: `${name} ${file.name}: ${digest}` };
  return { holds: false, text: `${name} ${file.name}: ${digest} is served, ${file.digest} came out` };
} // prettier-ignore

/** Reads every row again from the cell it was taken from. */
async function verifyFigure(installation: Installation, { block, rows }: FrozenFigure, name: string): Promise<Verdict> {
  for (const row of rows) {
    const now = frozenRow(row.edition, await installation.cell(row.edition, row.cohort), row);
    if (spelled(now) !== spelled(row))
      return { holds: false, text: `${name} figure ${block}: ${row.cohort} ${row.table} ${row.code} of ${row.edition} is another in its edition` };
  }
  return { holds: true, text: `${name} figure ${block}: ${rows.length} rows as in their editions` };
} // prettier-ignore

const spelled = (row: object): string => canonicalJson(row as Json);
