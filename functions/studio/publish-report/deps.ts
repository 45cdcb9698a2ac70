import type { TenantId } from '#shared/kernel/ids.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { PublicationStore } from '../../stores/publication-store.ts';
import type { ReleaseReader } from '../../stores/release-reader.ts';
import type { TenantStore } from '../../stores/tenant-store.ts';
import type { PdfPrinter, Renderer } from './renderer.ts';

/** What publishing a report needs from outside. */
export interface PublishReportDeps {
  readonly reports: TenantStore['reports'];
  readonly release: Pick<ReleaseReader, 'editions' | 'cell' | 'list'>;
  readonly publications: Pick<PublicationStore, 'publication' | 'version' | 'publish'>;
  readonly blobs: Blobs;
  readonly renderer: () => Promise<Renderer>;
  readonly printer: () => Promise<PdfPrinter>;
  /** Where the site is, without a slash at its end. */
  readonly origin: string;
}

/** What the studio decided to publish. */
export interface Decided {
  readonly tenant: TenantId;
  readonly slug: string;
  readonly revision: number;
}
