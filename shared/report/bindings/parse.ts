import { fail, ok, type Result } from '../../kernel/result.ts';
import { isBindingKey, isBindingName, shapeOf, type Binding, type BindingKey } from './grammar.ts';

/** What is wrong with how a binding is written; `what` is the word at fault, as far as there is one. */
export interface SyntaxFault {
  readonly reason: 'not-closed' | 'unknown-name' | 'unknown-key' | 'repeated-key' | 'missing-key' | 'not-a-pair';
  readonly what: string;
}

/** A place in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text: words, a binding, or braces that are none. */
export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'binding'; readonly binding: Binding; readonly place: Place; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: SyntaxFault; readonly place: Place; readonly text: string };

/** From `{{` to `}}` on one line, or as far as the line goes. */
const BRACES = /\{\{([^{}\n]{0,300})(\}\}|)/g;

/** Takes a text apart; the parts put together are the text. */
export function parseBindings(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(BRACES)) {
    if (match.index > end) parts.push({ kind: 'words', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const read = match[2] === '' ? fail<SyntaxFault>({ reason: 'not-closed', what: '' }) : readBinding(match[1] ?? '');
    const at = { place: placeOf(text, match.index), text: match[0] };
    parts.push(read.ok ? { kind: 'binding', binding: read.value, ...at } : { kind: 'fault', fault: read.error, ...at });
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end) });
  return parts;
}

export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What stands between the braces. */
export function readBinding(inside: string): Result<Binding, SyntaxFault> {
  const [name = '', ...pairs] = inside.split(/[ \t\u00a0]+/).filter((word) => word !== '');
  if (!isBindingName(name)) return fail({ reason: 'unknown-name', what: name });
  const keys = readKeys(pairs, [...shapeOf(name).needs.flat(), ...shapeOf(name).may]);
  if (!keys.ok) return keys;
  const missing = missingKey(shapeOf(name).needs, keys.value);
  return missing ? fail(missing) : ok({ name, keys: keys.value });
}

type Keys = Partial<Record<BindingKey, string>>;

/** Codes, cohorts and editions are written of these characters. */
const PAIR = /^([a-z]+)=([A-Za-z0-9][A-Za-z0-9.~-]{0,99})$/;

function readKeys(pairs: readonly string[], known: readonly BindingKey[]): Result<Keys, SyntaxFault> {
  const keys: Keys = {};
  for (const pair of pairs) {
    const [, key = '', value = ''] = PAIR.exec(pair) ?? [];
    if (key === '') return fail({ reason: 'not-a-pair', what: pair });
    if (!isBindingKey(key) || !known.includes(key)) return fail({ reason: 'unknown-key', what: key });
    if (keys[key] !== undefined) return fail({ reason: 'repeated-key', what: key });
    keys[key] = value;
  }
  return ok(keys);
}

/** Exactly one of the sets must be there, and nothing of the others. */
function missingKey(needs: readonly (readonly BindingKey[])[], keys: Keys): SyntaxFault | undefined {
  const asked = needs.flat().filter((key) => keys[key] !== undefined);
  const fits = needs.some((set) => set.length === asked.length && set.every((key) => asked.includes(key)));
  if (fits) return undefined;
  const absent = needs.flat().find((key) => keys[key] === undefined);
  return absent ? { reason: 'missing-key', what: absent } : { reason: 'unknown-key', what: asked.at(-1) ?? '' };
}
