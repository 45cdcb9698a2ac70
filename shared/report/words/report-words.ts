import type { BindingFault } from '../bindings/resolve.ts';
import type { SyntaxFault } from '../bindings/parse.ts';
import type { WithheldReason } from '../../release/cell.ts';
import type { CheckRule } from '../check/finding.ts';
import type { CompareWords, DraftWords } from './draft-words.ts';

/** Everything the core of the studio says in one language, beside the basics. */
export interface ReportWords {
  readonly withheld: Readonly<Record<WithheldReason, string>>;
  /** What is wrong with a binding; `what` is the word at fault. */
  readonly syntax: Readonly<Record<SyntaxFault['reason'], (what: string) => string>>;
  readonly binding: Readonly<Record<Exclude<BindingFault['reason'], 'withheld'>, (key: string) => string>>;
  /** What the checklist found, and what to do about it; `about` is a name or a reason, as far as there is one. */
  readonly checks: Readonly<Record<CheckRule, { readonly found: (about: string) => string; readonly mend: string }>>;
  readonly cite: {
    readonly version: (version: number) => string;
    readonly synthetic: string;
    readonly figures: (title: string) => string;
  };
  readonly draft: DraftWords;
  readonly compare: CompareWords;
}
