import type { CompareWords, DraftWords } from './draft-words.ts';

const BY = { industry: 'industry', size: 'size', region: 'region' };

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const DRAFT_EN: DraftWords = {
  title: (programme) => `${programme}: benchmark report`,
  subtitle: (edition) => `Edition of ${edition}`,
  headings: {
    headline: 'Where organisations stand',
    by: { industry: 'By industry', size: 'By size', region: 'By region' },
    scores: 'Strengths and gaps',
  },
  headline: (b) =>
    `The edition of ${b.edition} rests on ${b.band} organisations. By “${b.framework}”, the largest group of them, ${b.share} (interval ${b.interval}), is on the stage “${b.stage}”.`,
  headlineWithheld: (edition, why) => `In the edition of ${edition}, the stages of all organisations are withheld: ${why}`,
  reading:
    'Every share comes with an interval: the range in which the share of all such organisations plausibly lies. Groups whose intervals overlap cannot be told apart with confidence.',
  keyNumber: (cohort, stage) => `${cohort}, on the stage “${stage}”`,
  headlineCarried: (edition) => `These figures are carried forward from the edition of ${edition}: too little has changed since.`,
  stagesCaption: (b) => `“${b.stage}” is the most frequent stage, with ${b.share} (${b.framework}, ${b.cohort}, ${b.edition}).`,
  stagesAlt: (b) => `Bar of the stages of “${b.framework}” in the group “${b.cohort}”: ${b.stages}.`,
  stageAlt: (b) => `${b.stage} ${b.share}`,
  byCaption: (by, b) => `${b.framework}: stages by ${BY[by]}, ${b.edition}.`,
  byCaptionClear: (by, b, more, fewer) =>
    `“${b.stage}” is clearly more frequent in “${more.cohort}” (${more.share}) than in “${fewer.cohort}” (${fewer.share}): ${b.framework} by ${BY[by]}, ${b.edition}.`,
  byCaptionClose: (by, b) => `No two groups differ clearly on the stage “${b.stage}”: ${b.framework} by ${BY[by]}, ${b.edition}.`,
  byAlt: (by, b) => `One bar of the stages of “${b.framework}” for each group by ${BY[by]}. On the stage “${b.stage}”: ${b.groups}.`,
  groupAlt: (b) => `${b.cohort} ${b.share}`,
  byClear: (stage, more, fewer) =>
    `The share on the stage “${stage}” is clearly larger in the group “${more.cohort}” with ${more.share} (interval ${more.interval}) than in the group “${fewer.cohort}” with ${fewer.share} (interval ${fewer.interval}): the two intervals do not overlap. Among many groups and stages a few can still differ that far by chance.`,
  byClose: (stage, most, least) =>
    `The share on the stage “${stage}” reaches from ${least.share} in the group “${least.cohort}” (interval ${least.interval}) to ${most.share} in the group “${most.cohort}” (interval ${most.interval}). The two intervals overlap: the order of the groups is not certain.`,
  byOne: (stage, only) =>
    `Only the group “${only.cohort}” can be shown: ${only.share} (interval ${only.interval}) of it are on the stage “${stage}”.`,
  someWithheld: 'Groups that could not be shown without telling about single organisations are withheld.',
  someCarried: 'Some groups are carried forward from an earlier edition, because too little has changed in them.',
  scores: (b) =>
    `The highest median of the scores is ${b.highMedian} points (${quoted(b.high)}), the lowest ${b.lowMedian} points (${quoted(b.low)}). Medians come without an interval: small distances between them say little.`,
  scoresEven: (median) => `All scores that are shown have the same median, ${median} points.`,
  scoresCaption: (b) => `Scores of the organisations, with median and middle half (${b.cohort}, ${b.edition}).`,
  scoresAlt: (b) => `One line for each score in the group “${b.cohort}” with its median: ${b.medians}.`,
  medianAlt: (b) => `${b.dimension} ${b.median}`,
  notes: 'This report was begun as an automatic draft: its sentences are templates, its numbers are bound to the published figures.',
}; // prettier-ignore

export const COMPARE_EN: CompareWords = {
  heading: 'What has changed',
  intro: (earlier, later) => `The edition of ${later} beside the edition of ${earlier}:`,
  movement: (b) =>
    `${b.cohort}, stage “${b.stage}” (${b.framework}): from ${b.before} (interval ${b.beforeInterval}) to ${b.after} (interval ${b.afterInterval})`,
  caption: (b) => `${b.framework}: ${b.cohort}, stage “${b.stage}”.`,
  none: (earlier, later) => `Between the editions of ${earlier} and ${later}, no share has moved by more than its intervals would explain.`,
  clear: 'Only shares whose intervals do not overlap are listed. Among many shares a few can still move that far by chance.',
  notRefreshed: 'Groups in which too little has changed were carried forward: their figures are those of the edition before and say nothing about a change.',
  first: 'There is no earlier edition to compare with yet.',
  broken: 'The questionnaire has changed between the two editions, so their figures cannot be compared.',
  partlyBroken: 'The questionnaire has changed between the two editions; only what the new version calls comparable is compared.',
}; // prettier-ignore
