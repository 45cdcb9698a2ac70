import type { Component } from 'svelte';
import type { Profile } from '#shared/tenant/profile.ts';
import type { BenchmarkView } from '#lib/benchmark/view.ts';
import type { ExploreView } from './views.ts';

type Part = { readonly default: Component<{ view: BenchmarkView; profile: Profile | null }> };

/** What each view consists of; asked for again, an import is not made again. */
export const PARTS: Readonly<Record<ExploreView, () => Promise<Part>>> = {
  stages: () => import('./stages/Stages.svelte'),
  scores: () => import('./scores/Scores.svelte'),
  answers: () => import('./answers/Answers.svelte'),
  numbers: () => import('./numbers/Numbers.svelte'),
  compare: () => import('./compare/Compare.svelte'),
};
