import type { KeyRecord } from './key-life.ts';

/** Days before a key expires on which its owners are told, first one first. */
export const NOTICE_DAYS = [14, 3] as const;
export type NoticeDays = (typeof NOTICE_DAYS)[number];

const DAY = 24 * 3600 * 1000;

/**
 * Which notice is due now, if any: the last whose day has come. A key made for so short a time that it would be due from
 * the start is not told of, and neither is one that was revoked or has a successor.
 */
export function noticeDue(
  { createdAt, expiresAt, revokedAt, replacedBy }: KeyRecord,
  now: Date,
): NoticeDays | undefined {
  const end = Date.parse(expiresAt);
  const left = end - now.getTime();
  if (revokedAt || replacedBy || left <= 0) return undefined;
  const life = end - Date.parse(createdAt);
  return NOTICE_DAYS.filter((days) => left <= days * DAY && life > days * DAY).at(-1);
}
