import { SELF } from '#shared/kernel/ids.ts';
import { periodNumber, periodOf } from '#shared/kernel/period.ts';
import { PROGRAMMES, type Programme } from '#shared/release/programme.ts';
import type { Assessment } from '#shared/tenant/assessment.ts';
import { entityNumber } from '#shared/tenant/entity-number.ts';
import type { TenantRecord } from '#shared/tenant/record.ts';
import { mayRevise, nextRevision, type Statement } from '#shared/tenant/revise.ts';
import type { TenantStore } from '../stores/tenant-store.ts';

/** When, and by whom as in accounts of deeds. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

type Room = { readonly assessments: Pick<TenantStore['assessments'], 'list' | 'append'> };

/** Somebody else's revision came first: look again. */
const ATTEMPTS = 4;

/**
 * Says again what still counts of an organisation's own assessments, with the same answers under what it has become: the
 * latest with its present profile, so that the next edition counts it in its new cohort, and every one with its present
 * number, so that it is not counted under two. Repeated it says nothing new, which makes up for a change that was cut off.
 */
export async function restate(room: Room, tenant: TenantRecord, stamp: Stamp): Promise<void> {
  if (tenant.kind === 'partner') return;
  for (const programme of PROGRAMMES) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++)
      if (await restateProgramme(room, tenant, programme, stamp)) break;
  }
}

async function restateProgramme(
  { assessments }: Room,
  tenant: TenantRecord,
  programme: Programme,
  stamp: Stamp,
): Promise<boolean> {
  const counting = (await assessments.list(programme.id, SELF)).filter((one) => mayCount(one, programme, stamp));
  const latest = counting.at(-1);
  for (const one of counting) {
    const profile = one === latest ? tenant.profile : null;
    const next = nextRevision(one, statementOf(one, { ...tenant, profile: profile ?? one.profile }), stamp);
    if (next && !(await assessments.append(programme.id, one.period, SELF, next))) return false;
  }
  return true;
}

/** Goes by the calendar: a period more than editions ask for does no harm. */
const mayCount = ({ state, period }: Assessment, { window }: Programme, { at }: Stamp): boolean =>
  state === 'submitted' && periodNumber(periodOf(new Date(at))) - periodNumber(period) < window;

/** One that takes no more revisions keeps its profile; under a former number it would count twice, and is withdrawn. */
function statementOf(
  one: Assessment,
  tenant: Pick<TenantRecord, 'group' | 'registryNumber'> & Pick<Statement, 'profile'>,
): Statement {
  const said = { ...one, profile: tenant.profile, registryNumber: entityNumber(tenant) };
  if (mayRevise(one)) return said;
  return said.registryNumber === one.registryNumber ? one : { ...one, answers: null };
}
