import type { Result } from '#shared/kernel/result.ts';
import { get, type Failure } from './call.ts';

/** A cell is 7 kB, a table of every industry a few times that. */
const KEPT = 100;
const answers = new Map<string, Promise<Result<unknown, Failure>>>();

/**
 * Asks at most once per visit for something that never changes, and keeps the last hundred of such answers: coming back
 * to a cohort is instant. Nobody cancels what somebody else may wait for; a failure is not kept.
 */
export function getOnce<T>(path: string): Promise<Result<T, Failure>> {
  const answer = answers.get(path) ?? asked<T>(path);
  // Whatever was wanted last stays longest.
  answers.delete(path);
  answers.set(path, answer);
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return answer as Promise<Result<T, Failure>>;
}

function asked<T>(path: string): Promise<Result<T, Failure>> {
  const answer = get<T>(path);
  void answer.then(({ ok }) => {
    if (!ok && answers.get(path) === answer) answers.delete(path);
  });
  return answer;
}
