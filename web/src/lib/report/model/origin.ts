import { inLanguage } from '#shared/report/words/format.ts';
import type { FrozenRow } from '#shared/report/read-row.ts';
import type { ReportView } from '../view/view.ts';
import { cellsOf } from './cells.ts';
import { namesOf } from './names.ts';

/** Where the figures of a block are from, in words. */
export interface Origin {
  /** `Social business, Q3 2026`: programme and the editions that were asked. */
  readonly source: string;
  /** Which earlier editions they were carried forward from; empty where all are fresh. */
  readonly carried: string;
  readonly policies: readonly string[];
  /** Contributors, where the block shows one group only. */
  readonly band: string;
}

/** What is common to all rows of a block. */
export function originOf(view: ReportView, rows: readonly FrozenRow[]): Origin {
  const names = namesOf(view);
  const cells = cellsOf(rows);
  const editions = unique(cells.map(({ edition }) => names.edition(edition)));
  const [first, ...others] = cells;
  return {
    source: `${inLanguage(view.language, view.programme.title)}, ${editions.join(', ')}`,
    carried: carriedText(view, cells),
    policies: unique(cells.map(({ policy }) => policy)),
    band: first?.nBand && others.length === 0 ? view.t.report.contributors(names.band(first.nBand)) : '',
  };
}

function carriedText(view: ReportView, cells: ReturnType<typeof cellsOf>): string {
  const carried = cells.filter(({ edition, asOf }) => edition !== asOf);
  if (carried.length === 0) return '';
  const from = unique(carried.map(({ asOf }) => namesOf(view).edition(asOf))).join(', ');
  return carried.length === cells.length ? view.t.report.carried(from) : view.t.report.partlyCarried(from);
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
