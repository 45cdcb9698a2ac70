import type { Failure } from '../api/call.ts';
import type { Catalogue } from '../i18n/catalogue.ts';

interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** What a refusal says about single fields. */
const faultsOf = (failure: Failure | undefined): readonly Fault[] =>
  failure?.kind === 'problem' ? (failure.problem.errors ?? []) : [];

const lies = (pointer: string, at: string) => pointer === at || pointer.startsWith(`${at}/`);

/** What is wrong with the field at a JSON pointer or with something in it, in the words of the service. */
export const faultAt = (failure: Failure | undefined, at: string): string | undefined =>
  faultsOf(failure).find(({ pointer }) => lies(pointer, at))?.detail;

/** Faults that no field of the form shows. */
export const otherFaults = (failure: Failure | undefined, shown: readonly string[]): readonly Fault[] =>
  faultsOf(failure).filter(({ pointer }) => !shown.some((at) => lies(pointer, at)));

type Words = Catalogue['manage']['refused'];

/** Why something was refused, in general and in the reader’s language. */
export function refusalText(t: Words, failure: Failure): string {
  if (failure.kind === 'offline') return t.offline;
  const { status } = failure.problem;
  return isNamed(status) ? t[status] : t.other(status);
}

const NAMED = [400, 401, 403, 404, 409, 412, 413, 422, 429] as const;
const isNamed = (status: number): status is (typeof NAMED)[number] => NAMED.some((one) => one === status);
