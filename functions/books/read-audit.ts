import type * as z from 'zod/mini';
import type { auditExportQuery, auditQuery } from '#shared/contracts/audit-schemas.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { AuditEvent } from '#shared/tenant/audit.ts';
import { json, problem, type Reply } from '../http/reply.ts';
import type { KeptEvent } from '../stores/audit-item.ts';
import type { AuditLog } from '../stores/audit-log.ts';

/** Events of one page; and how many reads a page of rare events may take. */
const PAGE = 100;
const READS = 10;
const READ_LIMIT = 500;

/** A page of the log, newest first. One that is short while `next` is there has looked far enough for one request. */
export async function listPage(log: AuditLog, query: z.infer<typeof auditQuery>): Promise<Reply> {
  const { from, to, action } = query;
  if (from && to && from > to)
    return problem('invalid-input', 'The query has faults.', [{ pointer: '/query/to', detail: 'is before /query/from' }]); // prettier-ignore
  const cursor = readCursor(query.next);
  if (!cursor.ok) return cursor.error;
  const items: KeptEvent[] = [];
  let before = cursor.value;
  for (let read = 0; read < READS; read++) {
    const { events, more } = await log.list({ from, to, action, before }, action ? READ_LIMIT : PAGE + 1);
    items.push(...events);
    if (items.length > PAGE) return json(200, { items: items.slice(0, PAGE), next: cursorOf(items[PAGE - 1]?.id) });
    if (more === undefined) return json(200, { items, next: null });
    before = more;
  }
  return json(200, { items, next: cursorOf(before) });
}

/** A place in time and nothing else: whose log it is in never comes from the cursor. */
const cursorOf = (id: string | undefined): string => Buffer.from(id ?? '').toString('base64url');

function readCursor(text: string | undefined): Result<string | undefined, Reply> {
  if (text === undefined) return ok(undefined);
  const id = Buffer.from(text, 'base64url').toString();
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z#[\w-]+$/.test(id)) return ok(id);
  return fail(problem('invalid-input', 'The cursor is not one of ours.', [{ pointer: '/query/next', detail: 'is not known' }])); // prettier-ignore
}

/** Characters of one answer: a function answers at most 6 MB, in which every quote of ours counts twice. */
const EXPORT = 4_000_000;
const LINKS = 1000;

/**
 * The log with places and hashes, one entry a line, in the order of the chain. What does not fit is behind the `Link`
 * header. That it was taken out is put on account first.
 */
export async function exportPage(
  log: AuditLog,
  { after = '0' }: z.infer<typeof auditExportQuery>,
  path: string,
  event: AuditEvent,
): Promise<Reply> {
  await log.tell(event);
  const lines: string[] = [];
  let [size, last, more] = [0, Number(after), true];
  while (more && size < EXPORT) {
    const entries = await log.linked(last, LINKS);
    for (const entry of entries) lines.push(`${JSON.stringify(entry)}\n`);
    size = lines.reduce((sum, line) => sum + line.length, 0);
    last = entries.at(-1)?.seq ?? last;
    more = entries.length === LINKS;
  }
  return {
    status: 200,
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="audit-${event.tenant}.jsonl"`,
      ...(more && { link: `<${path}?after=${last}>; rel="next"` }),
    },
    body: lines.join(''),
  };
}
