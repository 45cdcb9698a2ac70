import type { TenantId } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { mayEnter, type TenantState } from '#shared/tenant/lifecycle.ts';
import type { Gate } from '../stores/gate-store.ts';
import { problem, type Reply } from './reply.ts';

/** Seconds an instance goes on believing what it read: suspending a tenant works everywhere after as many. */
const KEPT_SECONDS = 5;
/** Tenants an instance remembers. */
const KEPT = 1000;

interface Remembered {
  readonly at: number;
  readonly gate: Promise<Gate | undefined>;
}

/**
 * Reads gates and keeps them for 5 seconds; requests that come at once share one read. One that is shut is read again by
 * the next request, so that whoever has just been let in does not wait. `now` is in seconds.
 */
export function gateKeeper(read: (tenant: TenantId) => Promise<Gate | undefined>, now: () => number) {
  const kept = new Map<TenantId, Remembered>();
  return (tenant: TenantId): Promise<Gate | undefined> => {
    const known = kept.get(tenant);
    if (known && now() - known.at < KEPT_SECONDS) return known.gate;
    const gate = read(tenant);
    kept.delete(tenant);
    kept.set(tenant, { at: now(), gate });
    const forget = (): void => {
      if (kept.get(tenant)?.gate === gate) kept.delete(tenant);
    };
    gate.then((read) => (read && mayEnter(read.state) ? undefined : forget()), forget);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return gate;
  };
}

const WHY: Readonly<Record<Exclude<TenantState, 'active'>, string>> = {
  created: 'Your organisation is not active yet: its data is still to be verified. Ask the operator of this service.',
  verified: 'Your organisation is not active yet: it becomes so once somebody has taken up an invitation to it.',
  suspended: 'Your organisation is suspended. Nothing is lost; ask the operator of this service to lift it.',
  offboarded: 'Your organisation has left this service. The operator can restore it within 30 days of its leaving.',
  erased: 'Your organisation has left this service and its data is erased.',
};

/** The gate of an active tenant; why its people and keys stay outside otherwise. A tenant without a gate is not let in. */
export function passGate(gate: Gate | undefined): Result<Gate, Reply> {
  if (gate && mayEnter(gate.state)) return ok(gate);
  const state = gate?.state ?? 'created';
  return fail(problem('not-active', state === 'active' ? undefined : WHY[state]));
}
