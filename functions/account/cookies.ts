import { SESSION_COOKIE } from '../http/authenticate.ts';

/** `__Host-`: this host only, https (or localhost), the whole site. */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** Binds a sign-in to the browser that began it. */
export const SIGN_IN_COOKIE = '__Host-tidemark-signin';

/**
 * The address somebody has just joined with, for the embedded provider's form: in a cookie of ten minutes, since an address
 * in a URL would stand in histories and in logs of whatever is on the way.
 */
export const ADDRESS_COOKIE = '__Host-tidemark-address';
const ADDRESS_SECONDS = 600;

export const setCookie = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; ${ATTRIBUTES}; Max-Age=${seconds}`;

export const sessionCookie = (secret: string, seconds: number): string => setCookie(SESSION_COOKIE, secret, seconds);

export const addressCookie = (email: string): string =>
  setCookie(ADDRESS_COOKIE, Buffer.from(email).toString('base64url'), ADDRESS_SECONDS);

export const forgetAddress = (): string => setCookie(ADDRESS_COOKIE, '', 0);

/** Empty where there is none. */
export const readAddress = (cookies: readonly string[] | undefined): string =>
  Buffer.from(readCookie(cookies, ADDRESS_COOKIE) ?? '', 'base64url').toString('utf8');

export const readCookie = (cookies: readonly string[] | undefined, name: string): string | undefined =>
  cookies?.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
