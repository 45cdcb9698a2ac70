import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** 43 letters and digits are 256 bits drawn at random. */
const CODE = { passwordLength: 43, excludePunctuation: true, includeSpace: false, requireEachIncludedType: false };

/** What opens the setup of a new installation, once. It is read where it is kept: no template and no output holds it. */
export class SetupCode extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, origin: string) {
    super(scope, id);
    this.secret = new Secret(this, 'Code', {
      description: 'Opens the setup of the installation, once',
      generateSecretString: CODE,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(this.secret, { SMG4: 'It works once; afterwards it opens nothing.' });
    const read = `aws secretsmanager get-secret-value --secret-id ${this.secret.secretArn} --query SecretString --output text`;
    new CfnOutput(this, 'Address', { value: `${origin}/setup#CODE`, description: `CODE is what this says: ${read}` });
  }
}
