/** What a figure may be; figures without a bound only inform. */
export type Bound = { readonly atMost: number } | { readonly atLeast: number };

export interface Figure {
  readonly name: string;
  /** Null where nothing could be measured; that has not passed. */
  readonly value: number | null;
  readonly bound?: Bound;
  readonly pass: boolean;
}

/** An attack (`A1` …), a negative control (`C1` …), or a measurement (`accuracy`, `coverage`) with its figures. */
export interface AttackResult {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** One run of `npm run attack -- --json`, and the policy it attacked. */
export interface Measurement {
  readonly policy: string;
  /** `2026-11-22`. */
  readonly date: string;
  readonly seed: number;
  readonly quick: boolean;
  /** Organisations in each population. */
  readonly populations?: readonly number[];
  readonly attacks: readonly AttackResult[];
}

/** The run that belongs to a policy; undefined where that version was not attacked. */
export function measurementOf(policy: string, run: Measurement | null): Measurement | undefined {
  return run?.policy === policy ? run : undefined;
}

/** Attacks on published figures, and the negative controls. */
export const attacksOf = ({ attacks }: Measurement) => ({
  published: attacks.filter(({ id }) => id.startsWith('A')),
  controls: attacks.filter(({ id }) => id.startsWith('C')),
});

export const brokenCount = ({ attacks }: Measurement): number =>
  attacks.reduce((sum, { figures }) => sum + figures.filter(({ pass }) => !pass).length, 0);

/** Whether the attacker was tried who uses all tables of an edition together. */
export const isJointMeasured = (run: Measurement | undefined): boolean =>
  run?.attacks.some(({ id }) => id === 'A12') ?? false;

/** What protection costs in groups of so many organisations; `to` null for the largest. */
export interface Cost {
  readonly from: number;
  readonly to: number | null;
  readonly error: Figure | undefined;
  readonly coverage: Figure | undefined;
}

/** Errors and coverage side by side, by the smallest group they are about. */
export function costsOf({ attacks }: Measurement): Cost[] {
  const of = (id: string) => (attacks.find((one) => one.id === id)?.figures ?? []).flatMap(withSize);
  const coverage = of('coverage');
  return of('accuracy').map(({ from, to, figure }) => ({
    from,
    to,
    error: figure,
    coverage: coverage.find((one) => one.from === from)?.figure,
  }));
}

/** `10–14 contributors` and `120+ contributors` say how large the groups are. */
function withSize(figure: Figure): { from: number; to: number | null; figure: Figure }[] {
  const [, from, to] = /^(\d+)(?:–(\d+)|\+)/.exec(figure.name) ?? [];
  return from === undefined ? [] : [{ from: Number(from), to: to === undefined ? null : Number(to), figure }];
}
