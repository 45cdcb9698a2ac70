import type { Result } from '#shared/kernel/result.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import type { Failure } from './call.ts';

/** Data together with the question it answers, so that an answer is never shown under another question. */
export interface Answered<T, P> {
  readonly asked: P;
  readonly value: T;
}

/** Four states of something that has to be fetched. While loading, the last answer may stay in view. */
export type Loadable<T, P = unknown> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly previous: Answered<T, P> | undefined }
  | ({ readonly status: 'ready' } & Answered<T, P>)
  | { readonly status: 'failed'; readonly failure: Failure };

/** What can be drawn now: the answer, or the previous one while a new one is on its way. */
export function inView<T, P>(state: Loadable<T, P>): Answered<T, P> | undefined {
  if (state.status === 'ready') return state;
  return state.status === 'loading' ? state.previous : undefined;
}

/** The value of a finished load. */
export const readyValue = <T, P>(state: Loadable<T, P>): T | undefined =>
  state.status === 'ready' ? state.value : undefined;

/** Whether there has been an answer, or a failure, at all: before that the whole page waits. */
export const hasArrived = (state: Loadable<unknown>): boolean =>
  state.status === 'failed' || inView(state) !== undefined;

type Values<T> = { -readonly [Key in keyof T]: T[Key] extends Promise<Result<infer V, Failure>> ? V : never };

/** Waits for several calls: all their values, or the first failure. */
export async function together<const T extends Readonly<Record<string, Promise<Result<unknown, Failure>>>>>(
  calls: T,
): Promise<Result<Values<T>, Failure>> {
  const names = Object.keys(calls);
  const results = await Promise.all(Object.values(calls));
  const failed = results.find((one) => !one.ok);
  if (failed) return fail(failed.error);
  const values = names.map((name, i) => [name, results[i]?.ok ? results[i].value : undefined]);
  return ok(Object.fromEntries(values) as Values<T>);
}
