import type { BoundPart } from '../bindings/bound-text.ts';
import type { Inline } from './nodes.ts';

/** Private-use characters round the position of a part: Markdown has no meaning for them, and texts may not hold them. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const MARK = /\ue000(\d+)\ue001/g;

/** A text with its bindings as marks, so that what they say is never read as Markdown. */
export const withMarks = (parts: readonly BoundPart[]): string =>
  parts
    .map((part, i) => (part.kind === 'words' ? part.text.replaceAll(/[\ue000\ue001]/g, '') : `${OPEN}${i}${CLOSE}`))
    .join('');

/** The words of a token with what its marks stand for. */
export function marksToInlines(text: string, parts: readonly BoundPart[]): Inline[] {
  const inlines: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > end) inlines.push({ kind: 'words', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const part = parts[Number(match[1])];
    if (part) inlines.push(part.kind === 'fault' ? { kind: 'fault', text: part.text } : part);
  }
  if (end < text.length) inlines.push({ kind: 'words', text: text.slice(end) });
  return inlines;
}

/** The same as plain text, for code. */
export const marksToText = (text: string, parts: readonly BoundPart[]): string =>
  text.replaceAll(MARK, (_, i: string) => parts[Number(i)]?.text ?? '');
