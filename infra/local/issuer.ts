import { pathToFileURL } from 'node:url';
import { CLIENT_ID, MOUNT } from './oidc/provider.ts';

/** An OpenID Connect issuer that somebody else runs, in place of the embedded provider. */
export interface ExternalIssuer {
  readonly url: string;
  readonly clientId: string;
  /** File with the client's secret; none for a public client. */
  readonly secretFile?: string | undefined;
}

/** What the functions are told of where people sign in. */
export const issuerSettings = (
  origin: string,
  identityTable: string,
  issuer: ExternalIssuer | undefined,
): Readonly<Record<string, string>> =>
  issuer
    ? {
        OIDC_ISSUER: issuer.url,
        OIDC_CLIENT_ID: issuer.clientId,
        IDENTITY_URL: 'external',
        ...(issuer.secretFile !== undefined && { OIDC_SECRET_URL: pathToFileURL(issuer.secretFile).href }),
      }
    : { OIDC_ISSUER: `${origin}${MOUNT}`, OIDC_CLIENT_ID: CLIENT_ID, IDENTITY_URL: `dynamodb:${identityTable}` };
