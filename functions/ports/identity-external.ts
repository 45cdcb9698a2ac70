import type { IdentityAdmin } from './identity.ts';

const elsewhere = (): Promise<never> =>
  Promise.reject(new Error('people of an external issuer are administered there'));

/**
 * An issuer that somebody else runs. It knows its people; here is nothing to create, and nothing to disable either: a
 * person who is removed or disabled is refused by the service itself, whatever the issuer says.
 */
export const externalIdentity = (): IdentityAdmin => ({
  joinBy: 'provider',
  create: elsewhere,
  setPassword: elsewhere,
  disable: () => Promise.resolve(),
  enable: () => Promise.resolve(),
  remove: () => Promise.resolve(),
});
