import type { ReportBody } from '../../contracts/report-schemas.ts';
import { publishedEdition } from '../read-row.ts';
import type { ReportSource } from '../source.ts';
import type { CheckRule } from './finding.ts';

const blank = (text: string): boolean => text.trim() === '';

/** What the report as a whole lacks. */
export function checkHead(body: ReportBody, source: ReportSource): CheckRule[] {
  const rules: readonly (readonly [boolean, CheckRule])[] = [
    [blank(body.title), 'no-title'],
    [blank(body.summary), 'no-summary'],
    [body.authors.every(({ name }) => blank(name)), 'no-authors'],
    [body.licence === null, 'no-licence'],
    [!publishedEdition(source, body.edition).ok, 'unpublished-edition'],
    [body.blocks.length === 0, 'no-blocks'],
    [body.blocks.length > 0 && body.blocks.every(({ kind }) => kind !== 'method'), 'no-method'],
  ];
  return rules.flatMap(([applies, rule]) => (applies ? [rule] : []));
}
