import type { Worded } from './catalogue.ts';

/** A part of the catalogue in a language that has only some of its texts. */
export type Partly<T> = T extends string | ((...args: never[]) => string)
  ? T
  : { readonly [Key in keyof T]?: Partly<T[Key]> };

type Node = string | ((...args: never[]) => string) | { readonly [key: string]: Node };

/** The texts there are, with the English ones where there are none. */
export const complete = <T>(english: T, own: Partly<Worded<T>>): Worded<T> =>
  filled(english as Node, own as Node) as Worded<T>;

function filled(english: Node, own: Node | undefined): Node {
  if (own === undefined || typeof english !== 'object' || typeof own !== 'object') return own ?? english;
  return Object.fromEntries(Object.entries(english).map(([key, node]) => [key, filled(node, own[key])]));
}
