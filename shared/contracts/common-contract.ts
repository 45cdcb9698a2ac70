import * as z from 'zod/mini';
import { periodSchema, programmeIdSchema } from '../kernel/ids.ts';
import { nothing } from './common.ts';

/** What most contracts share. */
const none = { kind: 'none' } as const;
export const open = { params: nothing, query: nothing, body: none } as const;
export const programme = z.strictObject({ programme: programmeIdSchema });
export const period = z.strictObject({ programme: programmeIdSchema, period: periodSchema });
/** Those who make reports. */
export const publishing = { roles: ['analyst', 'admin'], scope: 'studio' } as const;
