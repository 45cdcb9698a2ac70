import type { Instrument } from '#shared/instrument/definition.ts';

/** New values by JSON pointer; `-` as the last part appends to a list, undefined removes. */
export type Changes = Readonly<Record<string, unknown>>;

/** A copy of a definition with something else in places the type would not allow, too. */
export function changed(instrument: Instrument, changes: Changes): Instrument {
  const copy = structuredClone(instrument);
  for (const [pointer, value] of Object.entries(changes))
    put(copy, pointer.split('/').slice(1), structuredClone(value));
  return copy;
}

function put(root: object, path: readonly string[], value: unknown): void {
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], root);
  if (typeof parent !== 'object' || parent === null) throw new Error(`there is no /${path.join('/')}`);
  if (Array.isArray(parent) && last === '-') parent.push(value);
  else if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
}
