import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import type { Programme } from '#shared/release/programme.ts';
import type { BoundPart } from '#shared/report/bindings/bound-text.ts';
import { writeBinding } from '#shared/report/bindings/grammar.ts';
import { parseBindings, type Part } from '#shared/report/bindings/parse.ts';
import type { FrozenReport } from '#shared/report/frozen.ts';
import { viewOf, type Publication, type ReportView } from './view.ts';

/** A version with everything it shows; `functions/studio` makes one and gives it to the renderer. */
export interface PublishedReport extends Publication {
  readonly slug: string;
  readonly body: ReportBody;
  readonly frozen: FrozenReport;
  readonly programme: Programme;
  /** The questionnaires of `frozen.editions`. */
  readonly instruments: readonly Instrument[];
}

/** A version as it is drawn: numbers and figures come from its frozen data and from nowhere else. */
export function publishedView(report: PublishedReport): ReportView {
  const { body, frozen, programme, instruments } = report;
  const texts = new Map(frozen.bindings.map(({ source, text }) => [source, text]));
  const figures = new Map(frozen.figures.map(({ block, rows }) => [block, rows]));
  return viewOf({
    body,
    programme,
    editions: frozen.editions,
    instrument: (reference) => instruments.find(({ id, version }) => `${id}@${version}` === reference),
    bind: (text) => parseBindings(text).map((part) => frozenPart(part, texts)),
    rows: ({ id }) => figures.get(id),
    publication: report,
  });
}

function frozenPart(part: Part, texts: ReadonlyMap<string, string>): BoundPart {
  if (part.kind !== 'binding') return part;
  const source = writeBinding(part.binding);
  const text = texts.get(source);
  // A report with a binding that says nothing is not published.
  if (text === undefined) throw new Error(`the frozen data lacks ${source}`);
  return { kind: 'bound', text, source };
}
