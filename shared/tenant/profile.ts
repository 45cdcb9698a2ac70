import * as z from 'zod/mini';
import { ASSESSORS, INDUSTRIES, REGIONS, SIZES, type Industry } from '../kernel/codes.ts';
import { GROUP_NUMBER, NO_GROUP } from './entity-number.ts';

/** What an organisation tells about itself: the dimensions cohorts are cut by. */
export const profileSchema = z
  .strictObject({
    industry: z.enum(INDUSTRIES as readonly [Industry, ...Industry[]]),
    size: z.enum(SIZES),
    region: z.enum(REGIONS),
  })
  .register(z.globalRegistry, { id: 'Profile', description: 'ISIC Rev. 5 section, persons employed, M49 region' });
export type Profile = z.infer<typeof profileSchema>;

export const assessorSchema = z.enum(ASSESSORS);

/** Registry number of the legal entity (LEI, company number): the same entity counts once, whoever uploads it. */
export const registryNumberSchema = z.string().check(
  z.regex(/^[A-Z0-9][A-Z0-9.:/-]{2,39}$/),
  z.refine((number) => !number.startsWith(GROUP_NUMBER), NO_GROUP),
);
