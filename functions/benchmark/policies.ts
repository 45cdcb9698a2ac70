import { brotliCompressSync } from 'node:zlib';
import { BENCHMARK_API } from '#shared/contracts/benchmark-api.ts';
import type { PolicyView } from '#shared/contracts/policy-schemas.ts';
import type { PolicyId } from '#shared/kernel/ids.ts';
import { findPolicy, type Policy } from '#shared/release/policy.ts';
import { endpoint } from '../http/endpoint.ts';
import { problem } from '../http/reply.ts';
import { FOR_EVER, represent } from './represent.ts';

/** What protects a figure is no secret; only the key of its noise is. A policy never changes under its id. */
export const getPolicy = endpoint(BENCHMARK_API.policy, async ({ params, headers }) => {
  const policy = findPolicy(params.policy);
  if (!policy) return problem('not-found', 'There is no such policy.');
  const brotli = brotliCompressSync(JSON.stringify(policyView(policy)));
  return represent(headers, { brotli, tag: policy.id }, FOR_EVER);
});

/** The policy with the parameters of its perturbation table in place of the table's name. */
export function policyView({ noise, variance: _, minimum, bands, ...policy }: Policy): PolicyView {
  return {
    ...policy,
    id: policy.id as PolicyId,
    minimum: [...minimum],
    bands: [...bands],
    noise: noise === null ? null : noiseParameters(noise),
  };
}

/** `D5V3js2` is D = 5, V = 3, js = 2; without js it is 0. */
function noiseParameters(table: string): NonNullable<PolicyView['noise']> {
  const [, D, V, js = '0'] = /^D(\d+)V([\d.]+)(?:js(\d+))?$/.exec(table) ?? [];
  if (D === undefined || V === undefined) throw new Error(`${table} names no perturbation table`);
  return { D: Number(D), V: Number(V), js: Number(js) };
}
