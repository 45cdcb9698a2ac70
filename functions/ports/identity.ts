import type { UserId } from '#shared/kernel/ids.ts';

/** A person as created at the identity provider. */
export interface CreatedIdentity {
  /** The `sub` claim of the person's tokens. */
  readonly subject: UserId;
  /** Null where the provider sends its own. */
  readonly initialPassword: string | null;
}

/** The identity provider's administration. */
export interface IdentityAdmin {
  /** Undefined when the e-mail address is taken. */
  create(email: string): Promise<CreatedIdentity | undefined>;
}

export async function identityAt(url: string): Promise<IdentityAdmin> {
  const [kind, name = ''] = url.split(':');
  if (kind === 'cognito') return (await import('./identity-cognito.ts')).cognitoIdentity(name);
  return (await import('./identity-table.ts')).tableIdentity(name);
}
