import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { Programme } from '#shared/release/programme.ts';
import { bindText } from '#shared/report/bindings/bound-text.ts';
import { blockRows } from '#shared/report/frozen.ts';
import type { ReportSource } from '#shared/report/source.ts';
import { viewOf, type ReportView } from './view.ts';

/** A report while it is written, drawn by the components of the published one. What cannot be shown yet says so. */
export const previewView = (
  body: ReportBody,
  source: ReportSource,
  programme: Pick<Programme, 'title' | 'synthetic'>,
): ReportView =>
  viewOf({
    body,
    programme,
    editions: source.editions,
    instrument: source.instrument,
    bind: (text) => bindText(text, { source, language: body.language, edition: body.edition }),
    rows: (block) => {
      const rows = blockRows(block, source);
      return rows.ok ? rows.value : undefined;
    },
    publication: null,
  });
