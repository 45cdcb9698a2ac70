import type { ReportBody } from '../../contracts/report-schemas.ts';
import type { ReportSource } from '../source.ts';
import { checkBlock } from './check-block.ts';
import { checkHead } from './check-head.ts';
import { checkTexts } from './check-texts.ts';
import { isError, type Finding } from './finding.ts';
import { makeFinding } from './make.ts';

/**
 * The checklist before publishing: the head first, then block by block, errors before warnings. Sentences are in the
 * report's language. A report without errors can be frozen.
 */
export function checkReport(body: ReportBody, source: ReportSource): Finding[] {
  const head = checkHead(body, source).map((rule) =>
    makeFinding(body.language, rule, { block: null, about: rule === 'unpublished-edition' ? body.edition : '' }),
  );
  const texts = checkTexts(body, source);
  const blocks = [null, ...body.blocks].flatMap((block) => {
    const own = texts.filter((finding) => finding.block === (block?.id ?? null));
    const findings = block ? [...checkBlock(block, body, source), ...own] : own;
    return [...findings.filter(isError), ...findings.filter((one) => !isError(one))];
  });
  return [...head, ...blocks];
}

/** How many findings keep the report from being published. */
export const errorCount = (findings: readonly Finding[]): number => findings.filter(isError).length;
