import type * as z from 'zod/mini';
import type { KeyView, NewKeyView, keyBody, rotateBody } from '#shared/contracts/key-schemas.ts';
import type { Result } from '#shared/kernel/result.ts';
import { call, get, type Called, type Failure } from '../api/call.ts';

export type KeyOrder = z.infer<typeof keyBody>;
export type Rotation = z.infer<typeof rotateBody>;

/** Keys of one organisation, whoever looks after them: its owner or an admin. */
export interface KeysApi {
  list(signal?: AbortSignal): Promise<Result<{ readonly items: readonly KeyView[] }, Failure>>;
  create(body: KeyOrder): Called<NewKeyView>;
  rotate(key: string, body: Rotation): Called<NewKeyView>;
  revoke(key: string): Called<void>;
}

/** `/account` for the own organisation, `/admin/tenants/<id>` for any. */
export const keysApi = (base: string): KeysApi => ({
  list: (signal) => get(`${base}/keys`, signal),
  create: (body) => call('POST', `${base}/keys`, { body }),
  rotate: (key, body) => call('POST', `${base}/keys/${key}/rotate`, { body }),
  revoke: (key) => call('DELETE', `${base}/keys/${key}`),
});
