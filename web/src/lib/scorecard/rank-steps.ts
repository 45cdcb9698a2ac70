import type { Answers } from '#shared/instrument/answers.ts';
import type { Instrument } from '#shared/instrument/definition.ts';
import { nextSteps, type NextStep } from '#shared/instrument/next-steps.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { Extent } from '#shared/release/place.ts';
import { levelSteps } from './level-steps.ts';
import { peerShare } from './peer-share.ts';

/** A next step with the share of the peers that already does it, where that is published. */
export interface RankedStep extends NextStep {
  /** What it is: something to meet, or the next level of an answer. */
  readonly kind: 'criterion' | 'level';
  readonly peers: Extent | undefined;
}

/**
 * The next steps in the order to take them: what moves most frameworks first, then what most peers already do. A step
 * whose share of peers is not known comes last of its kind; ties keep the definition's order.
 */
export const rankedSteps = (instrument: Instrument, answers: Answers, cell: Cell | undefined): RankedStep[] =>
  [...ofKind('criterion', nextSteps(instrument, answers)), ...ofKind('level', levelSteps(instrument, answers))]
    .map((step) => ({ ...step, peers: peerShare(instrument, cell, step.criterion.rule) }))
    .sort((a, b) => b.moves.length - a.moves.length || middle(b.peers) - middle(a.peers));

const ofKind = (kind: RankedStep['kind'], steps: readonly NextStep[]) => steps.map((step) => ({ ...step, kind }));

const middle = (share: Extent | undefined): number => (share ? (share.from + share.to) / 2 : -1);
