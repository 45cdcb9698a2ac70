/** Bindings a sentence is filled with: whole `{{…}}`, never digits. */
export interface GroupBindings {
  readonly cohort: string;
  readonly share: string;
  readonly interval: string;
}

export interface HeadlineBindings {
  readonly edition: string;
  readonly band: string;
  readonly framework: string;
  readonly stage: string;
  readonly share: string;
  readonly interval: string;
}

export interface MovementBindings {
  readonly cohort: string;
  readonly stage: string;
  readonly framework: string;
  readonly before: string;
  readonly beforeInterval: string;
  readonly after: string;
  readonly afterInterval: string;
}

type By = 'industry' | 'size' | 'region';

interface ByBindings {
  readonly framework: string;
  readonly edition: string;
  readonly stage: string;
}

/** The templates of the automatic draft. Sentences hold no digits: numbers come from bindings alone. */
export interface DraftWords {
  readonly title: (programme: string) => string;
  readonly subtitle: (edition: string) => string;
  readonly headings: {
    readonly headline: string;
    readonly by: Readonly<Record<By, string>>;
    readonly scores: string;
  };
  readonly headline: (b: HeadlineBindings) => string;
  readonly headlineWithheld: (edition: string, why: string) => string;
  readonly reading: string;
  readonly keyNumber: (cohort: string, stage: string) => string;
  /** Beside the headline, where everybody's figures are those of an earlier edition. */
  readonly headlineCarried: (edition: string) => string;
  readonly stagesCaption: (b: { readonly framework: string; readonly edition: string; readonly cohort: string; readonly stage: string; readonly share: string }) => string;
  readonly stagesAlt: (b: { readonly framework: string; readonly cohort: string; readonly stages: string }) => string;
  readonly stageAlt: (b: { readonly stage: string; readonly share: string }) => string;
  readonly byCaption: (by: By, b: { readonly framework: string; readonly edition: string }) => string;
  readonly byCaptionClear: (by: By, b: ByBindings, more: GroupBindings, fewer: GroupBindings) => string;
  readonly byCaptionClose: (by: By, b: ByBindings) => string;
  readonly byAlt: (by: By, b: { readonly framework: string; readonly stage: string; readonly groups: string }) => string;
  readonly groupAlt: (b: GroupBindings) => string;
  readonly byClear: (stage: string, more: GroupBindings, fewer: GroupBindings) => string;
  readonly byClose: (stage: string, most: GroupBindings, least: GroupBindings) => string;
  readonly byOne: (stage: string, only: GroupBindings) => string;
  readonly someWithheld: string;
  readonly someCarried: string;
  /** Several scores may share the highest or the lowest median. */
  readonly scores: (b: { readonly high: readonly string[]; readonly highMedian: string; readonly low: readonly string[]; readonly lowMedian: string }) => string;
  readonly scoresEven: (median: string) => string;
  readonly scoresCaption: (b: { readonly cohort: string; readonly edition: string }) => string;
  readonly scoresAlt: (b: { readonly cohort: string; readonly medians: string }) => string;
  readonly medianAlt: (b: { readonly dimension: string; readonly median: string }) => string;
  readonly notes: string;
} // prettier-ignore

/** Sentences of "what changed". */
export interface CompareWords {
  readonly heading: string;
  readonly intro: (earlier: string, later: string) => string;
  readonly movement: (b: MovementBindings) => string;
  readonly caption: (b: Pick<MovementBindings, 'cohort' | 'stage' | 'framework'>) => string;
  readonly none: (earlier: string, later: string) => string;
  readonly clear: string;
  readonly notRefreshed: string;
  readonly first: string;
  readonly broken: string;
  readonly partlyBroken: string;
}
