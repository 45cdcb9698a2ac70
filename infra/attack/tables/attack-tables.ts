import { findInstrument } from '#shared/instrument/registry.ts';
import { must } from '#shared/kernel/result.ts';
import type { Policy } from '#shared/release/policy.ts';
import type { Hits } from '../score.ts';
import { tableAttacker, type Tables } from './believe.ts';
import { claimsOf, hitsOf } from './claims.ts';
import { publishTables } from './edition.ts';
import { drawLibrary } from './library.ts';
import { questionnaireOf } from './questionnaire.ts';
import { drawRespondents } from './respondents.ts';

/** The product's full instrument: 105 things asked, five frameworks, eleven scores. */
const QUESTIONNAIRE = questionnaireOf(must(findInstrument('social-business@1.0'), 'instrument'));

/** Positions of its frameworks. */
export const FRAMEWORKS: readonly number[] = Array.from({ length: QUESTIONNAIRE.stages }, (_, framework) => framework);

/** What is asked about organisations: their stage in some frameworks from some tables, and every single answer from all. */
export interface Asked {
  readonly using: readonly Tables[];
  readonly frameworks: readonly number[];
  readonly answers: boolean;
}

/** Hits by what was asked: of stages, one per framework. */
export type Found = Readonly<Partial<Record<Tables | 'answers', readonly Hits[]>>>;

/** One population, its edition under a policy, and what the attacker makes of it. */
export function attackTables(size: number, seed: number, policy: Policy, { using, frameworks, answers }: Asked): Found {
  const population = drawRespondents(QUESTIONNAIRE, size, seed);
  const library = drawLibrary(population);
  const believe = tableAttacker(population, library, publishTables(population, policy), policy);
  const { items, results } = QUESTIONNAIRE;
  const stagesFrom = (tables: Tables): Hits[] =>
    frameworks.map((framework) => {
      const about = [{ at: framework, categories: must(results[framework], 'framework').categories }];
      return hitsOf(claimsOf(population, library, believe(framework, tables), 'results', about));
    });
  const everyItem = items.map(({ categories }, at) => ({ at, categories }));
  return {
    ...Object.fromEntries(using.map((tables) => [tables, stagesFrom(tables)])),
    ...(answers && { answers: [hitsOf(claimsOf(population, library, believe(0, 'all'), 'answers', everyItem))] }),
  };
}
