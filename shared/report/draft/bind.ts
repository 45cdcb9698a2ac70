import type { CohortKey, EditionId } from '../../kernel/ids.ts';
import { ALL } from '../../release/cohort.ts';
import { writeBinding, type Binding } from '../bindings/grammar.ts';

/** A cohort of an edition, seen from a report about `home`: what is the default there is left out. */
export interface Subject {
  readonly home: EditionId;
  readonly edition: EditionId;
  readonly cohort: CohortKey;
}

const place = ({ home, edition, cohort }: Subject): Binding['keys'] => ({
  ...(cohort === ALL ? {} : { cohort }),
  ...(edition === home ? {} : { edition }),
});

const bind = (name: Binding['name'], keys: Binding['keys']): string => writeBinding({ name, keys });

/** Bindings as the draft writes them into its sentences. */
export const bound = {
  share: (at: Subject, framework: string, stage: string) => bind('share', { stage, framework, ...place(at) }),
  interval: (at: Subject, framework: string, stage: string) => bind('interval', { stage, framework, ...place(at) }),
  median: (at: Subject, score: string) => bind('median', { score, ...place(at) }),
  band: (at: Subject) => bind('band', place(at)),
  edition: (at: Pick<Subject, 'home' | 'edition'>) => bind('edition', at.edition === at.home ? {} : { edition: at.edition }),
  cohort: ({ cohort }: Pick<Subject, 'cohort'>) => bind('cohort', { cohort }),
  framework: (framework: string) => bind('framework', { framework }),
  stage: (framework: string, stage: string) => bind('stage', { stage, framework }),
  dimension: (score: string) => bind('dimension', { score }),
} as const; // prettier-ignore
