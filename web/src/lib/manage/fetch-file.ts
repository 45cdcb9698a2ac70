import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { readProblem, type Failure } from '../api/call.ts';
import { saveFile } from '../exchange/save-file.ts';

type Fetch = (address: string) => Promise<Response>;
const SERVICE: Fetch = (address) => fetch(address, { credentials: 'same-origin' });

/** Fetches what stands at a path beneath `/v1` and lets the browser save it as one file. */
export async function fetchFile(path: string, name: string): Promise<Result<void, Failure>> {
  const parts = await fetchParts(`/v1${path}`);
  if (!parts.ok) return parts;
  const type = parts.value[0]?.type ?? '';
  saveFile(name, type, new Blob(parts.value as Blob[]));
  return ok(undefined);
}

/** All answers of an export: each but the last names the next one in `Link`. Nothing where one of them fails. */
export async function fetchParts(first: string, service: Fetch = SERVICE): Promise<Result<readonly Blob[], Failure>> {
  const parts: Blob[] = [];
  let address: string | undefined = first;
  try {
    while (address !== undefined) {
      const response: Response = await service(address);
      if (!response.ok) return fail({ kind: 'problem', problem: await readProblem(response) });
      parts.push(await response.blob());
      address = nextOf(response.headers.get('link'));
    }
    return ok(parts);
  } catch {
    return fail({ kind: 'offline' });
  }
}

/** `</v1/…?next=…>; rel="next"` (RFC 8288). */
const nextOf = (link: string | null): string | undefined => /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
