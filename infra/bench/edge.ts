import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { request as forward, type IncomingHttpHeaders } from 'node:http';
import { generate } from 'selfsigned';

export interface Edge {
  readonly origin: string;
  stop(): void;
}

/**
 * Speaks TLS and HTTP/2 in front of an installation, as CloudFront does: a phone on a slow network fetches the files of a
 * page side by side. Its certificate is made for this run; a browser has to be told to take it.
 */
export async function startEdge(behind: string): Promise<Edge> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const target = new URL(behind);
  const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) =>
    pass(target, request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `https://localhost:${port}`, stop: () => void server.close() };
}

function pass(target: URL, request: Http2ServerRequest, response: Http2ServerResponse): void {
  const { method, url } = request;
  const headers = { ...withoutHop(request.headers), host: target.host };
  const upstream = forward({ host: target.hostname, port: target.port, path: url, method, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, withoutHop(reply.headers));
    reply.pipe(response);
  });
  upstream.on('error', () => void response.writeHead(502).end());
  request.pipe(upstream);
}

/** What HTTP/2 says otherwise, or not at all. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);
const withoutHop = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':') && !HOP.has(name)));
