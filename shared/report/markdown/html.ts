import { unreachable } from '../../kernel/result.ts';
import { escapeMarkup } from '../escape.ts';
import type { Inline, Line, TextBlock } from './nodes.ts';

/** The nodes as HTML, from a fixed set of elements; `a` has an address and `rel`, `ol` may have a start, nothing else has any. */
export const markdownHtml = (blocks: readonly TextBlock[]): string => blocks.map(blockHtml).join('\n');

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

function blockHtml(block: TextBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', inlineHtml(block.of));
    case 'heading':
      return element(`h${block.level}`, inlineHtml(block.of));
    case 'quote':
      return element('blockquote', markdownHtml(block.of));
    case 'code':
      return element('pre', element('code', escapeMarkup(block.text)));
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
    case 'rule':
      return '<hr>';
    default:
      return unreachable(block);
  }
}

function listHtml({ start, items }: Extract<TextBlock, { kind: 'list' }>): string {
  const content = items.map((item) => element('li', itemHtml(item))).join('');
  if (start === null) return element('ul', content);
  return start === 1 || !Number.isSafeInteger(start) ? element('ol', content) : `<ol start="${start}">${content}</ol>`;
}

/** An item of one paragraph stands without it. */
const itemHtml = (item: readonly TextBlock[]): string =>
  item
    .map((block) => (block.kind === 'paragraph' && item.length === 1 ? inlineHtml(block.of) : blockHtml(block)))
    .join('');

function tableHtml({ head, rows }: Extract<TextBlock, { kind: 'table' }>): string {
  const line = (name: string, cells: readonly Line[]) =>
    element('tr', cells.map((cell) => element(name, inlineHtml(cell))).join(''));
  return element(
    'table',
    element('thead', line('th', head)) + element('tbody', rows.map((row) => line('td', row)).join('')),
  );
}

const inlineHtml = (inlines: Line): string => inlines.map(oneInline).join('');

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'words':
    case 'bound':
      return escapeMarkup(inline.text);
    case 'fault':
      return element('mark', escapeMarkup(inline.text));
    case 'emphasis':
      return element('em', inlineHtml(inline.of));
    case 'strong':
      return element('strong', inlineHtml(inline.of));
    case 'code':
      return element('code', escapeMarkup(inline.text));
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeMarkup(inline.href)}" rel="noopener">${inlineHtml(inline.of)}</a>`;
    default:
      return unreachable(inline);
  }
}
