import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Reply = Record<string, unknown>;

/** The DevTools protocol of one browser: commands with their answers, and events that are waited for. */
export interface BrowserPipe {
  /** Sends a command and gives its result; `session` for one that goes to a page. */
  send(method: string, params?: object, session?: string): Promise<Reply>;
  /** Settles with the parameters of the next event of this name. */
  next(event: string): Promise<Reply>;
  /** Ends the browser at once; whoever still waits is refused with the reason. */
  close(reason: string): void;
}

/** Starts a browser that is spoken to through two pipes: no port is opened, and it does not outlive its use. */
export function openBrowser(path: string, args: readonly string[]): BrowserPipe {
  const child = spawn(path, [...args, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [to, from] = child.stdio.slice(3) as unknown as [Writable, Readable];
  const { wait, settle, end } = waitingRoom();
  child.once('error', end);
  child.once('exit', (code, signal) => end(new Error(`the browser ended (${signal ?? code ?? 'unknown'})`)));
  to.on('error', end);
  from.on('error', end);
  readMessages(from, settle);
  let last = 0;
  return {
    send(method, params = {}, sessionId) {
      const id = ++last;
      const answer = wait(id);
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      return answer;
    },
    next: wait,
    close(reason) {
      end(new Error(reason));
      kill(child);
    },
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Reply;
  readonly result?: Reply;
  readonly error?: { readonly message: string };
}

/** Who waits for which answer (by number) or event (by name). After the end nobody waits any more. */
function waitingRoom() {
  const waiting = new Map<number | string, PromiseWithResolvers<Reply>>();
  let ended: Error | undefined;
  return {
    wait(key: number | string): Promise<Reply> {
      if (ended) return Promise.reject(ended);
      const one = Promise.withResolvers<Reply>();
      waiting.set(key, one);
      return one.promise;
    },
    settle({ id, method, params, result, error }: Message): void {
      const key = id ?? method ?? '';
      const one = waiting.get(key);
      waiting.delete(key);
      if (error) one?.reject(new Error(error.message));
      else one?.resolve(result ?? params ?? {});
    },
    end(reason: Error): void {
      ended ??= reason;
      for (const { reject } of waiting.values()) reject(ended);
      waiting.clear();
    },
  };
}

/** Messages are JSON, each ended by a zero. */
function readMessages(from: Readable, use: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  from.on('data', (data: Buffer) => {
    let rest = data;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      use(JSON.parse(Buffer.concat([...chunks, rest.subarray(0, end)]).toString('utf8')) as Message);
      chunks = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) chunks.push(rest);
  });
}

function kill(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
