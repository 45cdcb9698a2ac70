/**
 * A token of the `marked` lexer, as far as it is read here. The lexer is passed in: this folder stays pure, and a page or
 * function that shows no text need not load it. Callers pass `(text) => new Lexer({ gfm: true }).lex(text)`.
 */
export interface Token {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly tokens?: readonly Token[];
}

export type Lex = (text: string) => readonly Token[];

export interface Listing extends Token {
  readonly ordered: boolean;
  readonly start: number | '';
  readonly items: readonly Token[];
}

export interface Grid extends Token {
  readonly header: readonly { readonly tokens: readonly Token[] }[];
  readonly rows: readonly (readonly { readonly tokens: readonly Token[] }[])[];
}

/** Checked at the border, because another version of the lexer might call things otherwise. */
export const isListing = (token: Token): token is Listing => token.type === 'list' && 'items' in token;
export const isGrid = (token: Token): token is Grid => token.type === 'table' && 'header' in token && 'rows' in token;
export const hrefOf = (token: Token): string => ('href' in token && typeof token.href === 'string' ? token.href : '');
export const depthOf = (token: Token): number =>
  'depth' in token && typeof token.depth === 'number' ? token.depth : 1;
