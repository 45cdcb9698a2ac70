import type { IncomingMessage, ServerResponse } from 'node:http';
import { outboxIds, readKept } from '#functions/ports/mail-outbox.ts';
import { listPage, mailPage } from './pages.ts';

/** Mails on one page. */
const SHOWN = 200;

export const isOutbox = (path: string): boolean => /^\/outbox(?:[/?]|$)/.test(path);

/** Shows the mails of a local installation, newest first. The host listens on this machine only, and AWS has no such page. */
export async function serveOutbox(folder: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Another name for this machine is another site's, which must not read links out of mails.
  if (!/^localhost(?::\d+)?$/.test(request.headers.host ?? '')) return void response.writeHead(403).end();
  const path = request.url ?? '';
  const id = /^\/outbox\/([^/?]+)/.exec(path)?.[1];
  const html = id ? await onePage(folder, id) : await allPage(folder);
  response
    .writeHead(html ? 200 : 404, {
      'content-type': html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // The frame inherits this: nothing of a mail is loaded or run.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    })
    .end(html ?? 'There is no such mail.');
}

async function allPage(folder: URL): Promise<string> {
  const ids = await outboxIds(folder);
  const mails = await Promise.all(ids.slice(0, SHOWN).map((id) => readKept(folder, id)));
  return listPage(mails.filter((mail) => mail !== undefined), Math.max(0, ids.length - SHOWN)); // prettier-ignore
}

async function onePage(folder: URL, id: string): Promise<string | undefined> {
  const mail = await readKept(folder, id);
  return mail && mailPage(mail);
}
