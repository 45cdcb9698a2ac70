import { createHash } from 'node:crypto';

/** Hexadecimal. What proves somebody is kept as this and nothing else. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
