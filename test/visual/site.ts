import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { builtSite } from '#infra/local/site.ts';

export interface Site {
  readonly origin: string;
  stop(): void;
}

/** The built site alone: the page of examples asks for nothing. */
export async function serveSite(): Promise<Site> {
  const files = builtSite(fileURLToPath(new URL('../../web/build', import.meta.url)));
  const server = createServer(files).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, stop: () => void server.close() };
}
