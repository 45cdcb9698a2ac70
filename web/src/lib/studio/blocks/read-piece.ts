import type { BindingContext } from '#shared/report/bindings/resolve.ts';
import { bindText, plainBound } from '#shared/report/bindings/bound-text.ts';
import { checkTexts } from '#shared/report/check/check-texts.ts';
import { splitEditionId } from '#shared/kernel/ids.ts';
import { emptyBody } from '../new/empty-body.ts';

/** What a binding is read as; `fault` says in words why it cannot be, and is empty where it can. */
export function readPiece(piece: string, context: BindingContext): { readonly text: string; readonly fault: string } {
  const { language, edition } = context;
  const { programme } = splitEditionId(edition);
  const report = { ...emptyBody({ authors: [], language, programme, edition }), summary: piece };
  const [finding] = checkTexts(report, context.source);
  return finding
    ? { text: '', fault: `${finding.found} ${finding.mend}` }
    : { text: plainBound(bindText(piece, context)), fault: '' };
}
