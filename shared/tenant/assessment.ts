import type { Answers } from '../instrument/answers.ts';
import type { Assessor } from '../kernel/codes.ts';
import type { Period, ProgrammeId, SubjectId } from '../kernel/ids.ts';
import type { Profile } from './profile.ts';

/** One submission; every change of it is a further revision. */
export interface Revision {
  readonly revision: number;
  readonly state: 'submitted' | 'withdrawn';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
}

/** What a tenant said about one subject in one period, as it stands in room 1. */
export interface Assessment {
  readonly programme: ProgrammeId;
  readonly period: Period;
  readonly subject: SubjectId;
  readonly instrument: string;
  readonly state: Revision['state'];
  readonly revision: number;
  readonly profile: Profile;
  readonly assessor: Assessor;
  readonly registryNumber: string | null;
  /** Empty once withdrawn. */
  readonly answers: Answers;
  /** Oldest first; the last one is the assessment itself. */
  readonly history: readonly Revision[];
}

/** Answers kept while somebody is still at work; never leaves room 1. */
export interface Draft {
  readonly programme: ProgrammeId;
  readonly period: Period;
  readonly version: number;
  readonly answers: Answers;
  /** Evidence by indicator code. */
  readonly notes: Readonly<Record<string, string>>;
  readonly updatedAt: string;
}
