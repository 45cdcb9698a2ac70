import { CfnManagedLoginBranding, OAuthScope, UserPoolClient, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { ACCOUNT_API } from '#shared/contracts/account-api.ts';

/** Signing in with the service as the OpenID Connect client: code and PKCE, a public client without a secret. */
export class SignIn extends Construct {
  readonly issuer: string;
  readonly clientId: string;
  /** None: a public client. */
  readonly clientSecret = undefined;

  constructor(scope: Construct, id: string, pool: UserPool, origin: string) {
    super(scope, id);
    const client = new UserPoolClient(this, 'Client', {
      userPool: pool,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: { userSrp: false, userPassword: false, custom: false, adminUserPassword: false },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${origin}${ACCOUNT_API.callback.path}`],
        logoutUrls: [`${origin}/`],
      },
    });
    // Without a style of its own a client has no pages in the newer managed login.
    new CfnManagedLoginBranding(this, 'Pages', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.issuer = pool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
  }
}
