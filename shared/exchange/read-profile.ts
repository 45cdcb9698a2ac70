import { fail, ok, type Result } from '../kernel/result.ts';
import { INDUSTRIES, type Industry } from '../kernel/codes.ts';
import { INDUSTRY_SCHEMES, schemeOf, sectionOf, type IndustryScheme } from '../tenant/industry-scheme.ts';
import type { Profile } from '../tenant/profile.ts';
import type { Field } from './columns.ts';
import { readRegion } from './read-region.ts';
import { readSize, type Mapped } from './read-size.ts';

/** What was said about an organisation, as it was spelled; empty where nothing was. */
export interface ProfileCells {
  readonly industryScheme: string;
  readonly industry: string;
  readonly size: string;
  readonly region: string;
}

/** A column and what would be right in it. */
export interface ProfileFault {
  readonly field: Field;
  readonly detail: string;
}

export interface ReadProfile {
  /** What could be read. */
  readonly profile: Partial<Profile>;
  /** What was made of foreign codes, in words. */
  readonly mapped: readonly string[];
  readonly faults: readonly ProfileFault[];
}

/** Reads a profile in our codes or in those of a named classification; `scheme` is meant where no cell names one. */
export function readProfile(cells: ProfileCells, scheme?: IndustryScheme): ReadProfile {
  const { industry, size, region } = cells;
  const read: (readonly [keyof Profile, Result<Mapped<string>, ProfileFault>])[] = [];
  if (industry !== '') read.push(['industry', readIndustry(cells, scheme)]);
  if (size !== '') read.push(['size', faultAt('size', readSize(size))]);
  if (region !== '') read.push(['region', faultAt('region', readRegion(region))]);
  return {
    profile: Object.fromEntries(read.flatMap(([field, one]) => (one.ok ? [[field, one.value.value]] : []))),
    mapped: read.flatMap(([, one]) => (one.ok && one.value.says !== null ? [one.value.says] : [])),
    faults: read.flatMap(([, one]) => (one.ok ? [] : [one.error])),
  };
}

const faultAt = <T>(field: Field, read: Result<T, string>): Result<T, ProfileFault> =>
  read.ok ? read : fail({ field, detail: read.error });

const UNKNOWN_SCHEME = `must be one of ${INDUSTRY_SCHEMES.join(', ')}`;
const UNNAMED = `must be a section of ISIC Rev. 5, ${INDUSTRIES[0]} to ${INDUSTRIES.at(-1)}, or come with its scheme: ${INDUSTRY_SCHEMES.join(', ')}`;

/** Without a scheme only our own sections are understood: the same letter or number means something else elsewhere. */
function readIndustry(cells: ProfileCells, scheme?: IndustryScheme): Result<Mapped<Industry>, ProfileFault> {
  const named = cells.industryScheme === '' ? scheme : schemeOf(cells.industryScheme);
  if (cells.industryScheme !== '' && !named) return fail({ field: 'industryScheme', detail: UNKNOWN_SCHEME });
  const own = INDUSTRIES.find((section) => section === cells.industry.trim().toUpperCase());
  if (own && (!named || named === 'isic5' || named === 'nace2.1')) return ok({ value: own, says: null });
  if (!named) return fail({ field: 'industry', detail: UNNAMED });
  const read = faultAt('industry', sectionOf(named, cells.industry));
  return read.ok ? ok({ value: read.value.section, says: read.value.says }) : read;
}
