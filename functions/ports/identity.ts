import type { UserId } from '#shared/kernel/ids.ts';

/** A person at the identity provider. */
export interface CreatedIdentity {
  /** Who the person is in every room: made of the `sub` claim of the person's tokens. */
  readonly subject: UserId;
  /** False when the address was known before; nothing was changed then. */
  readonly created: boolean;
}

/**
 * The identity provider's administration. Addresses are compared without case. Whoever calls has checked a password
 * against shared/tenant/password-rules.ts. Every call can be repeated; those about an unknown address do nothing.
 */
export interface IdentityAdmin {
  /** How somebody who is invited comes in: with a password set here, or by signing in at a provider that has its own people. */
  readonly joinBy: 'password' | 'provider';
  /** Throws where people join by the provider. */
  create(email: string, password: string): Promise<CreatedIdentity>;
  /** Throws where people join by the provider. False when nobody has the address. Also ends a lockout: whoever may set a password need not wait. */
  setPassword(email: string, password: string): Promise<boolean>;
  /** Signing in is refused until `enable`. */
  disable(email: string): Promise<void>;
  enable(email: string): Promise<void>;
  /** This person and nobody else who has the address by now; it can be created anew, as another person. */
  remove(email: string, subject: UserId): Promise<void>;
}

/** `dynamodb:<table>` (the embedded provider), `cognito:<user pool>`, or `external`: an issuer that somebody else runs. */
export async function identityAt(url: string): Promise<IdentityAdmin> {
  const [kind, name = ''] = url.split(':');
  if (kind === 'cognito') return (await import('./identity-cognito.ts')).cognitoIdentity(name);
  if (kind === 'external') return (await import('./identity-external.ts')).externalIdentity();
  return (await import('./identity-table.ts')).tableIdentity(name);
}
