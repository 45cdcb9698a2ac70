import type { IncomingMessage, ServerResponse } from 'node:http';

const FORM_BYTES = 10_000;

/** The fields of a form by name, each cut to so many characters. */
export async function readForm(request: IncomingMessage): Promise<(name: string, length: number) => string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>)
    text = (text + chunk.toString('utf8')).slice(0, FORM_BYTES);
  const fields = new URLSearchParams(text);
  return (name, length) => (fields.get(name) ?? '').slice(0, length);
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // The form may lead through redirects back to the site, hence no form-action.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    })
    .end(html);
}
