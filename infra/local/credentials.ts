/** A way in that was made at the first start: printed at every start, kept in a file only its owner can read. */
export interface Credential {
  readonly role: 'admin' | 'company' | 'analyst' | 'partner';
  readonly kind: 'sign-in' | 'key';
  /** E-mail address of a person, id of a key. */
  readonly name: string;
  /** Password or key. */
  readonly secret: string;
}

export function describeCredentials(origin: string, credentials: readonly Credential[]): string {
  const lines = (kind: Credential['kind']) =>
    credentials
      .filter((one) => one.kind === kind)
      .map(({ role, name, secret }) => `  ${role.padEnd(8)}${kind === 'key' ? '' : ` ${name.padEnd(24)}`} ${secret}`);
  return [
    `sign in at ${origin}/v1/account/sign-in`,
    ...lines('sign-in'),
    'or call the API with x-api-key',
    ...lines('key'),
  ].join('\n');
}
