import { counted } from '../plural.ts';

/** Texts of two editions side by side. */
export const trendsCompare = {
  title: 'Two editions side by side',
  lead: 'A movement is called clear where the intervals of both editions do not overlap. Figures that were carried forward are never compared with themselves.',
  earlier: 'Earlier edition',
  later: 'Later edition',
  stages: (framework: string) => `${framework}: stages in both editions`,
  moved: (framework: string) => `${framework}: which groups have clearly moved`,
  stage: 'Stage',
  group: 'Group and stage',
  difference: 'Movement',
  points: (by: string) => `${by} points`,
  clear: 'clear',
  rose: (title: string, from: string, to: string) => `${title} rose from ${from} to ${to}`,
  fell: (title: string, from: string, to: string) => `${title} fell from ${from} to ${to}`,
  clearly: (name: string, moves: string) => `${name}: ${moves}; the intervals do not overlap.`,
  unclear: (name: string, from: string, to: string) =>
    `${name}: no stage has clearly moved between ${from} and ${to}, the intervals overlap.`,
  movedFinding: (count: number, from: string, to: string, largest: string) =>
    `Between ${from} and ${to}, ${counted('en', count, { one: 'share has', other: 'shares have' })} clearly moved, most of all: ${largest}. Among many shares a few can move that far by chance.`,
  noneMoved: (from: string, to: string) =>
    `Between ${from} and ${to}, no share of any group has moved by more than its intervals would explain.`,
  asOf: (edition: string) => `carried forward from ${edition}`,
  carried: (name: string, edition: string) =>
    `${name}: both editions show the figures of ${edition}, because too little had changed for new ones. There is nothing to compare.`,
  withheldIn: (name: string, edition: string) => `${name} is withheld in ${edition}.`,
  missing: (name: string, edition: string) => `${name} has no figures in ${edition}.`,
  broken: 'The questionnaire changed between the two editions: this framework cannot be compared.',
  partly: 'The questionnaire changed between the two editions; only what is called comparable is compared.',
  notRefreshed: (count: number) =>
    `${counted('en', count, { one: 'group was', other: 'groups were' })} carried forward from one to the other and not compared.`,
  appeared: (groups: string) => `Shown for the first time: ${groups}.`,
  disappeared: (groups: string) => `Withheld since: ${groups}.`,
};
