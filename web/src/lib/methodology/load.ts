import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { ProgrammeView } from '#shared/contracts/release-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Failure } from '../api/call.ts';
import { getPolicy, listProgrammes } from '../api/endpoints.ts';
import { together } from '../api/loadable.ts';
import { chooseProgramme } from '../programme.ts';
import measuredAt from './measured.json?url&no-inline';
import { measurementOf, type Measurement } from './measurement.ts';

/** A policy and the programmes that publish under it. */
export interface Method {
  readonly policy: PolicyView;
  readonly programmes: readonly ProgrammeView[];
  /** The attacks on it; undefined where it was not attacked. */
  readonly run: Measurement | undefined;
}

/** The policy asked for, else that of the programme the other pages show first. */
export async function loadMethod(
  asked: { policy: string | null },
  signal: AbortSignal,
): Promise<Result<Method, Failure>> {
  const named = asked.policy === null ? undefined : getPolicy(asked.policy, signal);
  const parts = await together({ programmes: listProgrammes(signal), measured: loadMeasured(signal) });
  if (!parts.ok) return parts;
  const { items } = parts.value.programmes;
  const policy = await (named ?? getPolicy(chooseProgramme(items, null)?.policy ?? '', signal));
  if (!policy.ok) return policy;
  const { id } = policy.value;
  return ok({
    policy: policy.value,
    programmes: items.filter((one) => one.policy === id),
    run: measurementOf(id, parts.value.measured),
  });
}

/** A file of the site, as `npm run attack -- --json` wrote it; null where nothing was measured. */
async function loadMeasured(signal: AbortSignal): Promise<Result<Measurement | null, Failure>> {
  try {
    const response = await fetch(measuredAt, { signal });
    return response.ok ? ok((await response.json()) as Measurement | null) : fail({ kind: 'offline' });
  } catch {
    return fail({ kind: 'offline' });
  }
}
