import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';
import { getPolicy, listProgrammes } from '../api/endpoints.ts';
import { chooseProgramme } from '../programme.ts';

/** A policy and the programmes that publish under it. */
export interface Method {
  readonly policy: PolicyView;
  readonly programmes: readonly ProgrammeView[];
}

/** The policy asked for, else that of the programme the other pages show first. */
export async function loadMethod(
  asked: { policy: string | null },
  signal: AbortSignal,
): Promise<Result<Method, Failure>> {
  const named = asked.policy === null ? undefined : getPolicy(asked.policy, signal);
  const programmes = await listProgrammes(signal);
  if (!programmes.ok) return programmes;
  const { items } = programmes.value;
  const policy = await (named ?? getPolicy(chooseProgramme(items, null)?.policy ?? '', signal));
  if (!policy.ok) return policy;
  return ok({ policy: policy.value, programmes: items.filter((one) => one.policy === policy.value.id) });
}
