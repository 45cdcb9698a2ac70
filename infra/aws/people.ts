import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountRecovery, ManagedLoginVersion, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { PASSWORD_MIN } from '#shared/tenant/password-rules.ts';
import { acknowledge } from './acknowledge.ts';

/** Length instead of kinds of characters; what shared/tenant/password-rules.ts asks beyond that is asked where it is set. */
const PASSWORD = {
  minLength: PASSWORD_MIN,
  requireDigits: false,
  requireLowercase: false,
  requireUppercase: false,
  requireSymbols: false,
  tempPasswordValidity: Duration.days(7),
};

/** People and where they sign in. An admin creates them; there is no way to sign up. */
export class People extends Construct {
  readonly pool: UserPool;

  constructor(scope: Construct, id: string, prefix: string) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: PASSWORD,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `${prefix}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const second = 'A second factor is required of everybody; threat protection is a feature plan paid per person.';
    const length =
      'NIST SP 800-63B asks for length and against rules about kinds of characters; a second factor is required.';
    acknowledge(this.pool, { COG1: length, COG3: second, COG8: second });
  }
}
