import type { UserId } from '#shared/kernel/ids.ts';

/** A person at the identity provider. */
export interface CreatedIdentity {
  /** The `sub` claim of the person's tokens. */
  readonly subject: UserId;
  /** Null where the provider sends its own, and for a person that existed. */
  readonly initialPassword: string | null;
  /** False when the address was known before; nothing was changed then. */
  readonly created: boolean;
}

/** The identity provider's administration. */
export interface IdentityAdmin {
  create(email: string): Promise<CreatedIdentity>;
  /** A new initial password for somebody who has never signed in; null where the provider sends it. */
  renew(email: string): Promise<string | null>;
}

export async function identityAt(url: string): Promise<IdentityAdmin> {
  const [kind, name = ''] = url.split(':');
  if (kind === 'cognito') return (await import('./identity-cognito.ts')).cognitoIdentity(name);
  return (await import('./identity-table.ts')).tableIdentity(name);
}
