import * as z from 'zod/mini';
import { emailSchema } from '#shared/contracts/people-schemas.ts';
import { localeSchema, tenantBody } from '#shared/contracts/tenant-schemas.ts';
import { readProfile } from '#shared/exchange/read-profile.ts';
import { faultsOf } from '../../http/faults.ts';
import type { Fault } from '../../http/reply.ts';
import type { GivenTenant } from '../create-organisation.ts';
import type { Column } from './read-list.ts';

export type RowCells = Readonly<Record<Column, string>>;

/** A row by itself: what would be created, or every fault it has. */
export interface ReadRow {
  readonly line: number;
  readonly cells: RowCells;
  /** Null where there are faults. */
  readonly given: GivenTenant | null;
  readonly faults: readonly Fault[];
}

const PROFILE = ['industry', 'size', 'region'] as const;

export function readRow(line: number, cells: RowCells, overhang: boolean): ReadRow {
  const { industry, size, region, ownerEmail: _, ...plain } = cells;
  const read = readProfile({ industryScheme: '', industry, size, region });
  const wanted = plain.kind === 'company' || PROFILE.some((field) => cells[field] !== '');
  const parsed = z.safeParse(tenantBody, { ...withoutGaps(plain), state: 'verified' });
  const faults = [
    ...(overhang ? [{ pointer: '', detail: 'has more cells than the header: a cell with a separator in it needs quotes' }] : []),
    ...(parsed.success ? [] : faultsOf(parsed.error.issues)).map((fault) => missing(cells, fault)),
    ...(plain.kind === 'operator' ? [{ pointer: '/kind', detail: 'there is one operator' }] : []),
    ...PROFILE.filter((field) => wanted && cells[field] === '').map((field) => ({ pointer: `/${field}`, detail: 'is missing' })),
    ...read.faults.map(({ field, detail }) => ({ pointer: `/${field}`, detail })),
    ...emailFaults(cells.ownerEmail),
  ]; // prettier-ignore
  if (faults.length > 0 || !parsed.success) return { line, cells, given: null, faults };
  const profile = wanted ? (read.profile as GivenTenant['profile']) : undefined;
  return { line, cells, given: { ...parsed.data, profile }, faults };
}

/** An empty cell says nothing. */
const withoutGaps = (cells: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));

/** "must be a string" is not what somebody with a spreadsheet needs to hear. */
const missing = (cells: Readonly<Record<string, string>>, fault: Fault): Fault =>
  cells[fault.pointer.slice(1)] === '' ? { ...fault, detail: 'is missing' } : fault;

const emailFaults = (email: string): Fault[] =>
  email === '' || z.safeParse(emailSchema, email).success
    ? []
    : [{ pointer: '/ownerEmail', detail: 'is no e-mail address' }];

export const localeOf = ({ locale }: GivenTenant) => localeSchema.parse(locale ?? 'en');
