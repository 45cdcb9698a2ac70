import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '#functions/ports/chromium.ts';

export interface OpenBrowser {
  /** By which other programs steer it. */
  readonly port: number;
  close(): void;
}

/** The browser of the tests for a program that finds it by a port; its profile is gone when it is closed. */
export async function openBrowser(more: readonly string[] = []): Promise<OpenBrowser> {
  const { path, args } = await findChromium();
  const profile = mkdtempSync(join(tmpdir(), 'tidemark-browser-'));
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(path, [...args, ...more, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
  const close = (): void => {
    child.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    child.kill('SIGKILL');
  };
  for await (const line of createInterface({ input: child.stderr })) {
    const [, port] = /^DevTools listening on ws:[/][/][^/]+:(\d+)/.exec(line) ?? [];
    if (port) return { port: Number(port), close };
  }
  throw new Error('Chromium ended before it listened');
}
