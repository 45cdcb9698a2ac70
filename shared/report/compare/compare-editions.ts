import type { Outline } from '../../instrument/outline.ts';
import type { CohortKey } from '../../kernel/ids.ts';
import { shareTableOf, type Cell, type ShareRow } from '../../release/cell.ts';
import type { Edition } from '../../release/edition.ts';
import { shareExtent } from '../../release/place.ts';

/** The cells of an edition, as served of it; carried ones name the edition they were made in. */
export interface EditionCells {
  readonly edition: Edition;
  readonly cells: readonly Cell[];
}

/** A share in two editions. */
export interface ShareChange {
  readonly cohort: CohortKey;
  readonly framework: string;
  readonly stage: string;
  readonly before: ShareRow;
  readonly after: ShareRow;
  /** Points of percent, between the middles of what caps leave open. */
  readonly by: number;
  /** The intervals do not overlap: more than chance, noise and rounding would explain. */
  readonly clear: boolean;
}

/** Two editions side by side. A cohort stands in one of the lists, by what became of it. */
export interface EditionComparison {
  readonly earlier: Edition;
  readonly later: Edition;
  /** Frameworks both can be compared by; `whole` when the questionnaire did not change. */
  readonly comparable: { readonly whole: boolean; readonly frameworks: readonly string[] };
  /** Every share of a cohort refreshed between the two, largest clear movement first. */
  readonly changes: readonly ShareChange[];
  /** Shown in both with the same figures, because too little had changed: no movement at all may be read into it. */
  readonly notRefreshed: readonly CohortKey[];
  readonly appeared: readonly CohortKey[];
  readonly disappeared: readonly CohortKey[];
}

type Compared = Pick<Outline, 'id' | 'frameworks' | 'maps'>;

/** Compares the stages of every cohort both editions have. `instrument` is the later edition's. */
export function compareEditions(earlier: EditionCells, later: EditionCells, instrument: Compared): EditionComparison {
  const comparable = comparableFrameworks(earlier.edition, later.edition, instrument);
  const before = new Map(earlier.cells.map((cell) => [cell.cohort, cell]));
  const pairs = later.cells.flatMap((after) => {
    const was = before.get(after.cohort);
    return was ? [{ cohort: after.cohort, before: was, after }] : [];
  });
  const those = (holds: (pair: Pair) => boolean) => pairs.filter(holds).map(({ cohort }) => cohort);
  return {
    earlier: earlier.edition,
    later: later.edition,
    comparable,
    changes: pairs.flatMap((pair) => changesOf(pair, comparable.frameworks)).sort(byMovement),
    notRefreshed: those(isCarried),
    appeared: those(({ before, after }) => before.status === 'withheld' && after.status === 'shown'),
    disappeared: those(({ before, after }) => before.status === 'shown' && after.status === 'withheld'),
  };
}

interface Pair {
  readonly cohort: CohortKey;
  readonly before: Cell;
  readonly after: Cell;
}

/** Both editions serve the cell of one making. */
const isCarried = ({ before, after }: Pair): boolean =>
  before.status === 'shown' && after.status === 'shown' && before.asOf === after.asOf;

function comparableFrameworks(earlier: Edition, later: Edition, instrument: Compared): EditionComparison['comparable'] {
  const all = instrument.frameworks.map(({ code }) => code);
  if (earlier.instrument === later.instrument) return { whole: true, frameworks: all };
  const [id, version] = earlier.instrument.split('@');
  const map = id === instrument.id ? instrument.maps.find(({ from }) => from === version) : undefined;
  return { whole: false, frameworks: all.filter((code) => map?.comparable.includes(code)) };
} // prettier-ignore

function changesOf(pair: Pair, frameworks: readonly string[]): ShareChange[] {
  if (isCarried(pair)) return [];
  return frameworks.flatMap((framework) => {
    const [was, is] = [pair.before, pair.after].map((cell) => shareTableOf(cell, `stage:${framework}`));
    return (is?.rows ?? []).flatMap((after) => {
      const before = was?.rows.find(({ code }) => code === after.code);
      return before ? [changeOf(pair.cohort, framework, before, after)] : [];
    });
  });
}

const changeOf = (cohort: CohortKey, framework: string, before: ShareRow, after: ShareRow): ShareChange => ({
  cohort,
  framework,
  stage: after.code,
  before,
  after,
  by: middle(after) - middle(before),
  clear: after.low > before.high || after.high < before.low,
});

function middle(row: ShareRow): number {
  const { from, to } = shareExtent(row);
  return (from + to) / 2;
}

/** Clear ones first, then by size; ties in an order of their own, so that equal editions compare equal. */
const byMovement = (a: ShareChange, b: ShareChange): number =>
  Number(b.clear) - Number(a.clear) || Math.abs(b.by) - Math.abs(a.by) || (nameOf(a) < nameOf(b) ? -1 : 1);

const nameOf = ({ cohort, framework, stage }: ShareChange): string => `${cohort} ${framework} ${stage}`;

export const clearChanges = ({ changes }: EditionComparison): ShareChange[] => changes.filter(({ clear }) => clear);
