import { parseBindings, type Part, type Place, type SyntaxFault } from './parse.ts';
import { resolveBinding, type BindingContext, type BindingFault } from './resolve.ts';
import { writeBinding } from './grammar.ts';

/** A stretch of a text whose bindings have been read; `source` is the binding as it is written in one spelling. */
export type BoundPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'bound'; readonly text: string; readonly source: string }
  | {
      readonly kind: 'fault';
      readonly text: string;
      readonly place: Place;
      readonly fault: SyntaxFault | BindingFault;
    };

/** A text with its bindings read against the data. Faults stay where they are, so that an editor can show them. */
export const bindText = (text: string, context: BindingContext): BoundPart[] =>
  parseBindings(text).map((part) => bindPart(part, context));

function bindPart(part: Part, context: BindingContext): BoundPart {
  if (part.kind !== 'binding') return part;
  const resolved = resolveBinding(part.binding, context);
  return resolved.ok
    ? { kind: 'bound', text: resolved.value, source: writeBinding(part.binding) }
    : { kind: 'fault', text: part.text, place: part.place, fault: resolved.error };
}

/** The text as it is read, for places that hold no markup: captions, labels, alternative texts. */
export const plainBound = (parts: readonly BoundPart[]): string => parts.map(({ text }) => text).join('');
