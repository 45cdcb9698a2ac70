import { epochKey } from '#shared/crossings/keys.ts';
import { findPerturbationTable } from '#shared/crossings/perturbation/stored-tables.ts';
import type { Noise } from '#shared/crossings/protected-counts.ts';
import { must } from '#shared/kernel/result.ts';
import type { Policy } from '#shared/release/policy.ts';
import type { DoorSecrets } from '../ports/secrets.ts';
import { nodePrf } from './prf.ts';

/** The noise of a policy: its table, and the key that lives as long as the policy and the secret. */
export const noiseOf = (policy: Policy, secrets: DoorSecrets): Noise => ({
  keys: { prf: nodePrf, epoch: epochKey(nodePrf, secrets.master, policy.id) },
  table: policy.noise === null ? undefined : must(findPerturbationTable(policy.noise), policy.noise),
});
