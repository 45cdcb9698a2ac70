/** All a text of a report can become: there is no node for markup, images or ids, so none can come out. */
export type Inline =
  | { readonly kind: 'words'; readonly text: string }
  /** A number or name that was bound to the data; `source` is the binding. */
  | { readonly kind: 'bound'; readonly text: string; readonly source: string }
  /** A binding that could not be read, as it is written. */
  | { readonly kind: 'fault'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly of: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  /** `href` has been through `safeHref`. */
  | { readonly kind: 'link'; readonly href: string; readonly of: readonly Inline[] };

export type HeadingLevel = 3 | 4 | 5 | 6;

export type TextBlock =
  | { readonly kind: 'paragraph'; readonly of: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly of: readonly Inline[] }
  | { readonly kind: 'quote'; readonly of: readonly TextBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly TextBlock[])[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'rule' };

/** The content of a cell of a table. */
export type Line = readonly Inline[];
