import { createHash } from 'node:crypto';
import { must } from '#shared/kernel/result.ts';
import { changedFigures } from '#shared/report/compare/changed-figures.ts';
import type { FrozenReport } from '#shared/report/frozen.ts';
import { sha256 } from '../../stores/hash.ts';
import type { StoredPublication, StoredVersion, VersionFile } from '../../stores/publication-item.ts';
import type { ReportHead } from '../../stores/report-head.ts';
import type { Frozen } from '../freeze-report.ts';
import { captionsOf, readAs } from './captions.ts';
import { DATA, PAGE } from './version-names.ts';
import type { VersionPart } from './version-parts.ts';

export const fileOf = ({ name, type, bytes, policy }: VersionPart): VersionFile => ({
  name,
  type,
  digest: createHash('sha256').update(bytes).digest('hex'),
  ...(policy !== undefined && { policy }),
});

/** What a version is made of, and what came before it. */
export interface MadeVersion {
  readonly head: ReportHead;
  readonly frozen: Frozen;
  readonly revision: number;
  readonly version: number;
  readonly publishedAt: string;
  readonly files: readonly VersionFile[];
  readonly before: { readonly publication: StoredPublication; readonly frozen: FrozenReport } | undefined;
}

const digestOf = (files: readonly VersionFile[], name: string): string =>
  must(files.find((one) => one.name === name), name).digest; // prettier-ignore

/** The record of a version, for good. */
export function storedVersion({ head, frozen: { body, frozen, source }, revision, version, publishedAt, files, before }: MadeVersion): StoredVersion {
  const { programme, edition, language, title, access, authors } = body;
  return {
    slug: head.slug,
    programme, edition, language, title, access, authors,
    version,
    revision,
    subtitle: readAs(body.subtitle, body, source),
    licence: must(body.licence, 'licence'),
    publishedAt,
    pageDigest: digestOf(files, PAGE),
    dataDigest: digestOf(files, DATA),
    changed: before ? changedFigures(before.frozen, frozen) : null,
    files: [...files],
    captions: captionsOf(body, source),
  };
} // prettier-ignore

/** What is said of the report once this version is its latest. Where it ever had a private link, that goes on working. */
export function storedPublication(made: MadeVersion): StoredPublication {
  const { head, frozen: { body, source }, revision, version, publishedAt, before } = made;
  const { slug, programme, edition, language, title, subtitle, access, licence } = storedVersion(made);
  return {
    slug, programme, edition, language, title, subtitle, access, licence, version, revision, publishedAt,
    summary: readAs(body.summary, body, source),
    authors: body.authors.map(({ name }) => name),
    state: 'published',
    firstPublishedAt: before?.publication.firstPublishedAt ?? publishedAt,
    withdrawnAt: null,
    withdrawnReason: null,
    linkHash: access === 'link' ? sha256(head.link) : (before?.publication.linkHash ?? null),
  };
} // prettier-ignore
