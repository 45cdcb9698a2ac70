import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';

export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** The built site as CloudFront would serve it: precompressed, hashed files for good, unknown paths to the app shell. */
export function builtSite(folder: string): Serve {
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    single: '200.html',
    setHeaders: (response, path) => {
      const immutable = path.startsWith('/_app/immutable/');
      response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  return (request, response) => {
    request.url = shellFor(request.url ?? '/');
    files(request, response, () => void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'));
  };
}

/** A page names its scripts as seen from its own address: with a slash at the end only the app's shell finds them. */
const shellFor = (url: string): string => (/^[/][^?]+[/](?=$|[?])/.test(url) ? '/200.html' : url);

/** Passes everything on to a development server. */
export const proxiedSite =
  (target: URL): Serve =>
  (request, response) => {
    const upstream = forward(
      { host: target.hostname, port: target.port, path: request.url, method: request.method, headers: request.headers },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    upstream.on('error', () => response.writeHead(502).end('The development server does not answer yet; reload.'));
    request.pipe(upstream);
  };
