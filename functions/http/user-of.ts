import type { UserId } from '#shared/kernel/ids.ts';
import { sha256 } from '../stores/hash.ts';

/**
 * Who a subject of the identity provider is here. Ours and Cognito's subjects are ids already; other issuers write what
 * they like (`auth0|…`, an address), and that must not get into keys and logs. A subject that looks like what becomes of
 * another one is hashed too, so that nobody can be called like somebody else.
 */
export const userOf = (subject: string): UserId =>
  (/^(?!x-[0-9a-f]{40}$)[A-Za-z0-9_-]{1,64}$/.test(subject) ? subject : `x-${sha256(subject).slice(0, 40)}`) as UserId;
