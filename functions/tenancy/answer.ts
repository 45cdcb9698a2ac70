import { empty, json, type Reply } from '../http/reply.ts';
import type { Outcome } from './deps.ts';
import { refused } from './refusals.ts';

/** What came of it as JSON; a refusal as its problem. */
export const answer = <T>(status: number, outcome: Outcome<T>): Reply =>
  outcome.ok ? json(status, outcome.value) : refused(outcome.error);

/** Nothing to say where it was done. */
export const answerEmpty = (outcome: Outcome<unknown>): Reply => (outcome.ok ? empty(204) : refused(outcome.error));
