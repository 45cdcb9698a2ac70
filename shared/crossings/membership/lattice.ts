/**
 * The cohorts of a registry as the rules see them: which base cells each holds, which contain it, how it splits.
 * Cohorts and cells are positions; contributors are in one base cell each.
 */
export interface CohortLattice {
  readonly cellCount: number;
  readonly cohortCount: number;
  /** Dimensions that cut a cohort: 0 for everybody. */
  readonly depth: Uint8Array;
  /** Cohorts a base cell lies in. */
  readonly cohortsOf: readonly Uint16Array[];
  /** Cohorts that contain a cohort by definition, itself left out. */
  readonly ancestors: readonly Uint16Array[];
  readonly splits: readonly Split[];
  /** 1 where a cohort holds a base cell: `cohort × cellCount + cell`. */
  readonly holds: Uint8Array;
}

/** One way of cutting a cohort: its children in one dimension hold each of its contributors once. */
export interface Split {
  readonly parent: number;
  readonly children: Uint16Array;
}

/**
 * A dimension as a tree of codes: the parent of every node, −1 for the root, which is node 0 and stands for "not cut".
 * Parents come before their children. Codes without levels are a root and its leaves.
 */
export type CodeTree = readonly number[];

/** A dimension of `count` codes without levels. */
export const flatCodes = (count: number): CodeTree => [-1, ...new Array<number>(count).fill(0)];

/**
 * Every combination of one node per dimension. Positions count the last dimension fastest, cohorts by nodes and cells by
 * leaves; with flat codes that is `latticeIndex` and `cellIndex`.
 */
export function makeLattice(trees: readonly CodeTree[]): CohortLattice {
  const leaves = trees.map((tree) => tree.flatMap((_, node) => (tree.includes(node) ? [] : [node])));
  const cohorts = positions(trees.map((tree) => tree.length));
  const cells = positions(leaves.map((own) => own.length));
  const indexOf = (nodes: readonly number[]): number =>
    nodes.reduce((index, node, d) => index * (trees[d] as CodeTree).length + node, 0);
  const upward = trees.map((tree) => tree.map((_, node) => pathToRoot(tree, node)));
  const containing = (nodes: readonly number[]): number[] =>
    combinations(nodes.map((node, d) => (upward[d] as number[][])[node] as number[])).map(indexOf);
  const cohortsOf = cells.map((cell) =>
    Uint16Array.from(containing(cell.map((leaf, d) => (leaves[d] as number[])[leaf] as number))),
  );
  return {
    cellCount: cells.length,
    cohortCount: cohorts.length,
    depth: Uint8Array.from(cohorts, (nodes) => nodes.filter((node) => node > 0).length),
    cohortsOf,
    ancestors: cohorts.map((nodes, own) => Uint16Array.from(containing(nodes).filter((cohort) => cohort !== own))),
    splits: cohorts.flatMap((nodes, parent) => splitsOf(nodes, parent, trees, indexOf)),
    holds: holdings(cohortsOf, cohorts.length),
  };
}

/** A node, its parent, and so on to the root. */
function pathToRoot(tree: CodeTree, node: number): number[] {
  const parent = tree[node] ?? -1;
  return parent < 0 ? [node] : [node, ...pathToRoot(tree, parent)];
}

const combinations = (choices: readonly (readonly number[])[]): number[][] =>
  choices.reduce<number[][]>((all, own) => all.flatMap((some) => own.map((one) => [...some, one])), [[]]);

const positions = (sizes: readonly number[]): number[][] =>
  combinations(sizes.map((size) => Array.from({ length: size }, (_, i) => i)));

function splitsOf(
  nodes: readonly number[],
  parent: number,
  trees: readonly CodeTree[],
  indexOf: (nodes: readonly number[]) => number,
): Split[] {
  return trees.flatMap((tree, d) => {
    const below = tree.flatMap((over, node) => (over === nodes[d] ? [node] : []));
    const children = below.map((node) => indexOf(nodes.with(d, node)));
    return children.length === 0 ? [] : [{ parent, children: Uint16Array.from(children) }];
  });
}

function holdings(cohortsOf: readonly Uint16Array[], cohortCount: number): Uint8Array {
  const holds = new Uint8Array(cohortCount * cohortsOf.length);
  cohortsOf.forEach((cohorts, cell) => cohorts.forEach((cohort) => (holds[cohort * cohortsOf.length + cell] = 1)));
  return holds;
}
