import { SESSION_COOKIE } from '../http/authenticate.ts';

/** `__Host-`: this host only, https (or localhost), the whole site. */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** Binds a sign-in to the browser that began it. */
export const SIGN_IN_COOKIE = '__Host-tidemark-signin';

export const setCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; ${ATTRIBUTES}; Max-Age=${seconds}`;

export const sessionCookie = (secret: string, seconds: number): string => setCookie(SESSION_COOKIE, secret, seconds);

export const readCookie = (cookies: readonly string[] | undefined, name: string): string | undefined =>
  cookies?.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
