import type { VersionFile } from '../stores/publication-item.ts';

/**
 * Where a file of a version lies. Its content names it, so that rival attempts at one version write beside each other and
 * nothing that is listed is ever written over.
 */
export const blobPath = (slug: string, version: number, { digest }: Pick<VersionFile, 'digest'>): string =>
  `reports/${slug}/${version}/${digest}`;
