import * as z from 'zod/mini';
import { importSchema } from '#shared/contracts/import-schemas.ts';
import { keySchema } from '#shared/contracts/key-schemas.ts';
import { invitationSchema, personSchema } from '#shared/contracts/people-schemas.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import type { Reply } from '../http/reply.ts';
import { problem } from '../http/reply.ts';
import { parseAssessment, parseRevision } from '../stores/assessment-item.ts';
import { parseReportRevision } from '../stores/report-drafts.ts';
import { reportHeadSchema } from '../stores/report-head.ts';
import { tenantSchema } from '#shared/contracts/tenant-schemas.ts';
import type { ExportCursor, RoomItem } from '../stores/tenant-export.ts';
import type { TenantStore } from '../stores/tenant-store.ts';

/** Characters of an answer: below what API Gateway and Lambda take, with room for one more line. */
const PAGE = 3_000_000;

const cursorSchema = z.tuple([z.int().check(z.gte(0), z.lte(99)), z.string().check(z.minLength(1), z.maxLength(300))]);
const cursorText = ({ partition, sk }: ExportCursor): string =>
  Buffer.from(JSON.stringify([partition, sk])).toString('base64url');

/** Undefined for a text that is no cursor of ours. */
export function readCursor(text: string): ExportCursor | undefined {
  try {
    const [partition, sk] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return { partition, sk };
  } catch {
    return undefined;
  }
}

/**
 * A page of everything that is kept about a tenant, one JSON object a line, each with its `type`. Where more follows, `Link`
 * names it; the pages one after the other are the whole. The account of it comes first: what it tells of may be cut off.
 */
export async function exportPage(
  store: Pick<TenantStore, 'items' | 'audit'>,
  next: string | undefined,
  path: string,
  event: AuditEvent,
): Promise<Reply> {
  const from = next === undefined ? undefined : readCursor(next);
  if (next !== undefined && !from)
    return problem('invalid-input', 'The cursor is not one of ours.', [
      { pointer: '/query/next', detail: 'is not known' },
    ]);
  if (!from) await store.audit.tell(event);
  let text = '';
  let last: ExportCursor | undefined;
  for await (const { item, cursor } of store.items.from(from)) {
    if (text.length >= PAGE) return reply(text, `${path}?next=${cursorText(last as ExportCursor)}`);
    text += lineOf(item);
    last = cursor;
  }
  return reply(text, undefined);
}

const reply = (body: string, next: string | undefined): Reply => ({
  status: 200,
  headers: {
    'content-type': 'application/jsonl',
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="organisation.jsonl"',
    ...(next !== undefined && { link: `<${next}>; rel="next"` }),
  },
  body,
});

type Item = RoomItem['item'];

const profiles = z.extend(tenantSchema, { profiles: z.optional(z.array(z.unknown())) });
const invitation = z.omit(invitationSchema, { state: true });
const draft = z.object({
  sk: z.string(),
  version: z.int(),
  answers: z.string(),
  notes: z.optional(z.string()),
  updatedAt: z.string(),
});

const reportHead = z.omit(reportHeadSchema, { link: true, claim: true, change: true });

/** What a line says: known fields only, so that nothing gets out that proves somebody. */
const KINDS: readonly (readonly [prefix: string, kind: string, read: (item: Item) => object])[] = [
  ['PROFILE', 'organisation', (item) => profiles.parse(item)],
  ['USER#', 'person', (item) => personSchema.parse(item)],
  ['INVITE#', 'invitation', (item) => invitation.parse(item)],
  ['KEY#', 'key', (item) => z.partial(keySchema).parse(item)],
  ['JOB#', 'import', (item) => importSchema.parse(item)],
  ['DRAFT#', 'draft', draftOf],
  ['ASSESSMENT#', 'assessment', assessmentOf],
  ['REPORT#', 'report', (item) => reportHead.parse(item)],
  ['REVISION#', 'report-revision', revisionOf],
];

function lineOf(item: Item): string {
  const known = KINDS.find(([prefix]) => String(item['sk']).startsWith(prefix));
  if (!known) return '';
  const [, kind, read] = known;
  return `${JSON.stringify({ type: kind, ...read(item) })}\n`;
}

function draftOf(item: Item): object {
  const { sk, answers, notes = '{}', ...rest } = draft.parse(item);
  const [, programme, period] = sk.split('#');
  return { programme, period, ...rest, answers: JSON.parse(answers) as unknown, notes: JSON.parse(notes) as unknown };
}

function revisionOf(item: Item): object {
  const [, slug, revision] = String(item['sk']).split('#');
  return { slug, revision: Number(revision), body: parseReportRevision(item) };
}

/** With what every revision said. */
function assessmentOf(item: Item): object {
  const { history, ...assessment } = parseAssessment(item).assessment;
  return { ...assessment, revisions: history.map(({ revision }) => parseRevision(item, revision)) };
}
