import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

/** Who mails come from. Amazon SES asks the address, by mail, whether that is so; until it says yes nothing is sent. */
export class Sender extends Construct {
  readonly address: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, address: string) {
    super(scope, id);
    this.address = address;
    this.arn = new EmailIdentity(this, 'Identity', { identity: Identity.email(address) }).emailIdentityArn;
  }
}
