import type { Block } from '../../contracts/report-block-schemas.ts';
import type { ReportBody } from '../../contracts/report-schemas.ts';
import { blockRows } from '../frozen.ts';
import type { FrozenRow } from '../read-row.ts';
import { isDataBlock, type DataBlock } from '../reads.ts';
import type { ReportSource } from '../source.ts';
import { bandText, cohortText, editionText } from '../words/format.ts';
import { REPORT_WORDS } from '../words/words.ts';
import type { CheckRule, Finding } from './finding.ts';
import { makeFinding } from './make.ts';

/** Something to say of one block. */
interface Remark {
  readonly rule: CheckRule;
  readonly about?: string;
}

/** Bands that begin lower carry wide intervals: the standard policy rounds their shares to five points. */
const SMALL_BAND = 30;

export function checkBlock(block: Block, body: ReportBody, source: ReportSource): Finding[] {
  const remarks = isDataBlock(block) ? dataRemarks(block, body, source) : emptyRemarks(block);
  return remarks.map(({ rule, about = '' }) => makeFinding(body.language, rule, { block: block.id, about }));
}

function emptyRemarks(block: Exclude<Block, DataBlock>): Remark[] {
  const empty =
    (block.kind === 'text' && block.markdown.trim() === '' && block.heading.trim() === '') ||
    (block.kind === 'references' && block.items.length === 0);
  return empty ? [{ rule: 'empty-block' }] : [];
}

function dataRemarks(block: DataBlock, body: ReportBody, source: ReportSource): Remark[] {
  const rows = blockRows(block, source);
  return [
    ...textRemarks(block),
    ...(rows.ok ? rowRemarks(rows.value, body, source) : [faultRemark(rows.error, block)]),
  ];
}

function faultRemark(fault: Extract<ReturnType<typeof blockRows>, { ok: false }>['error'], block: DataBlock): Remark {
  if (fault === 'not-loaded') return { rule: 'not-loaded' };
  if (fault !== 'not-published' && fault !== 'unknown-edition') return { rule: 'unknown-figure' };
  const editions = 'spec' in block ? [block.spec.edition] : 'sides' in block ? block.sides.map(({ edition }) => edition) : [block.edition];
  return { rule: 'unpublished-edition', about: [...new Set(editions)].join(', ') };
} // prettier-ignore

function textRemarks(block: DataBlock): Remark[] {
  const caption = block.kind === 'key-number' ? block.label : block.caption;
  return [
    ...(block.kind === 'figure' && block.alt.trim() === '' ? [{ rule: 'no-alt' } as const] : []),
    ...(caption.trim() === '' ? [{ rule: 'no-caption' } as const] : []),
    ...(block.intervals ? [] : [{ rule: 'no-intervals' } as const]),
  ];
}

function rowRemarks(rows: readonly FrozenRow[], body: ReportBody, source: ReportSource): Remark[] {
  const { language } = body;
  const editions = new Set(rows.map(({ edition }) => edition));
  const versions = new Set(source.editions.filter(({ id }) => editions.has(id)).map(({ instrument }) => instrument));
  const carried = new Set(rows.flatMap(({ edition, asOf }) => (asOf === edition ? [] : [asOf])));
  return [
    ...withheldRemarks(rows, body),
    ...smallBands(rows, body),
    ...(carried.size > 0 ? [{ rule: 'carried', about: [...carried].map((id) => editionText(language, id)).join(', ') } as const] : []),
    ...(versions.size > 1 ? [{ rule: 'questionnaire-changed' } as const] : []),
    ...(editions.has(body.edition) ? [] : [{ rule: 'older-edition', about: [...editions].map((id) => editionText(language, id)).join(', ') } as const]),
  ];
} // prettier-ignore

function withheldRemarks(rows: readonly FrozenRow[], { language }: ReportBody): Remark[] {
  const reasons = new Set(rows.flatMap((row) => (row.status === 'withheld' ? [row.reason] : [])));
  const shown = rows.some(({ status }) => status === 'shown');
  if (reasons.size === 0) return shown ? [] : [{ rule: 'unknown-figure' }];
  const about = [...reasons].map((reason) => REPORT_WORDS[language].withheld[reason]).join(' ');
  return [{ rule: shown ? 'some-withheld' : 'all-withheld', about }];
}

function smallBands(rows: readonly FrozenRow[], { language }: ReportBody): Remark[] {
  const small = rows.flatMap(({ nBand, cohort, status }) =>
    status === 'shown' && nBand && nBand.from < SMALL_BAND ? [`${cohortText(language, cohort)} (${bandText(language, nBand)})`] : [],
  );
  return small.length === 0 ? [] : [{ rule: 'small-band', about: [...new Set(small)].join('; ') }];
} // prettier-ignore
