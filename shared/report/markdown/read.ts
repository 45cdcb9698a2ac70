import type { BoundPart } from '../bindings/bound-text.ts';
import { depthOf, hrefOf, isGrid, isListing, type Lex, type Listing, type Token } from './lexer.ts';
import { isTooNested } from './nesting.ts';
import type { HeadingLevel, Inline, TextBlock } from './nodes.ts';
import { marksToInlines, marksToText, withMarks } from './placeholders.ts';
import { safeHref } from './safe-href.ts';

type Parts = readonly BoundPart[];

/**
 * Markdown with its bindings read, as nodes that hold text and nothing else. Markup is shown as it is written, images become
 * their description, links that lead anywhere but to http(s) and mailto become plain words. Headings begin at level 3.
 */
export function readMarkdown(parts: Parts, lex: Lex): TextBlock[] {
  const text = withMarks(parts);
  if (isTooNested(text)) return text.split(/\n+/).filter(Boolean).map((line) => paragraph(marksToInlines(line, parts)));
  return inOrder(lex(text).flatMap((token) => blocksOf(token, parts)));
} // prettier-ignore

const paragraph = (of: readonly Inline[]): TextBlock => ({ kind: 'paragraph', of });

const blocksIn = (token: Token, parts: Parts): TextBlock[] =>
  (token.tokens ?? []).flatMap((one) => blocksOf(one, parts));

function blocksOf(token: Token, parts: Parts): TextBlock[] {
  if (isListing(token)) return [listOf(token, parts)];
  if (isGrid(token)) return [gridOf(token, parts)];
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'heading':
      return [{ kind: 'heading', level: levelOf(depthOf(token)), of: inlinesIn(token, parts) }];
    case 'blockquote':
      return [{ kind: 'quote', of: blocksIn(token, parts) }];
    case 'code':
      return [{ kind: 'code', text: marksToText(token.text ?? '', parts) }];
    case 'hr':
      return [{ kind: 'rule' }];
    default:
      return [paragraph(inlinesIn(token, parts))];
  }
}

const listOf = (token: Listing, parts: Parts): TextBlock => ({
  kind: 'list',
  start: token.ordered ? Number(token.start) : null,
  items: token.items.map((item) => blocksIn(item, parts)),
}); // prettier-ignore

type Cells = readonly { readonly tokens: readonly Token[] }[];

function gridOf({ header, rows }: { readonly header: Cells; readonly rows: readonly Cells[] }, parts: Parts): TextBlock {
  const line = (cells: Cells) => cells.map(({ tokens }) => tokens.flatMap((token) => inlinesOf(token, parts)));
  return { kind: 'table', head: line(header), rows: rows.map(line) };
} // prettier-ignore

const levelOf = (depth: number): HeadingLevel => Math.min(6, depth + 2) as HeadingLevel;

/** What a token holds: other tokens, or words. */
const inlinesIn = (token: Token, parts: Parts): Inline[] =>
  token.tokens
    ? token.tokens.flatMap((one) => inlinesOf(one, parts))
    : marksToInlines(token.type === 'html' ? token.raw : (token.text ?? token.raw), parts);

function inlinesOf(token: Token, parts: Parts): Inline[] {
  switch (token.type) {
    case 'em':
      return [{ kind: 'emphasis', of: inlinesIn(token, parts) }];
    case 'strong':
      return [{ kind: 'strong', of: inlinesIn(token, parts) }];
    case 'codespan':
      return [{ kind: 'code', text: marksToText(token.text ?? '', parts) }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link':
      return linkOf(token, parts);
    case 'html':
      return marksToInlines(token.raw, parts);
    case 'image':
      return marksToInlines(token.text ?? '', parts);
    default:
      return inlinesIn(token, parts);
  }
}

function linkOf(token: Token, parts: Parts): Inline[] {
  const href = safeHref(hrefOf(token));
  const of = inlinesIn(token, parts);
  return href === undefined ? of : [{ kind: 'link', href, of }];
}

/** Headings that go down one level at a time, as a reader of the outline expects. */
function inOrder(blocks: readonly TextBlock[]): TextBlock[] {
  let last = 2;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: last as HeadingLevel };
  });
}
