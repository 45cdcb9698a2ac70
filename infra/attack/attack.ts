/** What the specification allows a figure to be. */
export type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** One measured figure of an attack; without a bound it only informs. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly bound?: Bound;
  readonly pass: boolean;
}

/** What came of one attack, of one measurement of accuracy or of one negative control. */
export interface AttackResult {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly Measured[];
}

/** How hard to try, and on which populations. */
export interface Effort {
  readonly quick: boolean;
  readonly seed: number;
  say(text: string): void;
}

/** A negative control is an attack on something that does not protect: its bounds say how strong the attacker must be. */
export type Attack = (effort: Effort) => AttackResult;

export function measured(name: string, value: number, bound?: Bound): Measured {
  if (!bound) return { name, value, pass: true };
  // What could not be measured has not passed.
  const pass = 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
  return { name, value, bound, pass };
}
