import type { Me } from '#shared/contracts/people-schemas.ts';
import type { TenantView } from '#shared/contracts/tenant-schemas.ts';
import { statusOf, type Failure } from './call.ts';
import { getMe, signOut } from './endpoints.ts';
import type { Loadable } from './loadable.ts';

const HINT = 'tidemark.signed-in';
let current = $state.raw<Loadable<Me>>({ status: 'idle' });

/** Who is signed in, shared by the header and the pages. */
export const account = {
  get state() {
    return current;
  },
  /** A failure with status 401 is the ordinary case of nobody being signed in. */
  get signedOut() {
    return current.status === 'failed' && statusOf(current.failure) === 401;
  },
  /** The person is known, but the organisation is not let in: not active yet, suspended or gone. */
  get shut() {
    return current.status === 'failed' && isShut(current.failure);
  },
  async load(): Promise<void> {
    if (current.status === 'ready' || current.status === 'loading') return;
    current = { status: 'loading', previous: undefined };
    const answer = await getMe();
    current = answer.ok
      ? { status: 'ready', asked: null, value: answer.value }
      : { status: 'failed', failure: answer.error };
    remember(answer.ok);
  },
  async signOut(): Promise<void> {
    await signOut();
    account.ended();
  },
  /** The session is over, here or everywhere: nothing of it stays on the page. */
  ended(): void {
    remember(false);
    location.assign('/');
  },
  /** The organisation was changed on this page. */
  changed(tenant: TenantView): void {
    if (current.status === 'ready') current = { ...current, value: { ...current.value, tenant } };
  },
};

const isShut = (failure: Failure): boolean =>
  failure.kind === 'problem' && failure.problem.type === 'urn:tidemark:problem:not-active';

/** Whether asking is worth a request on a public page: the session's cookie cannot be read from here. */
export function maybeSignedIn(): boolean {
  try {
    return localStorage.getItem(HINT) === '1';
  } catch {
    return true;
  }
}

/** Somebody goes to sign in and may come back to a page that is open to everybody: it is worth asking there. */
export const expectSignIn = (): void => remember(true);

function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(HINT, '1');
    else localStorage.removeItem(HINT);
  } catch {
    // Without storage every page asks.
  }
}
