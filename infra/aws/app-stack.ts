import { ArnFormat, CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Functions } from './functions.ts';
import { Api } from './http-api.ts';
import type { RoomsStack } from './rooms-stack.ts';
import { Schedules } from './schedules.ts';
import { Sender } from './sender.ts';
import { SetupCode } from './setup-code.ts';
import { SignIn } from './sign-in.ts';
import { Site } from './site.ts';
import { Streams } from './streams.ts';
import type { Installation } from './tidemark.ts';
import { Workflows } from './workflows.ts';

export interface AppStackProps {
  readonly rooms: RoomsStack;
  readonly installation: Installation;
}

/** What can be thrown away and deployed anew. */
export class AppStack extends Stack {
  constructor(scope: Construct, id: string, { rooms, installation }: AppStackProps) {
    super(scope, id);
    const { prefix, code } = installation;
    const api = new Api(this, 'Api', prefix);
    const { origin, files } = new Site(this, 'Site', api.host, installation);
    const { issuer, clientId, clientSecret } =
      installation.issuer ?? new SignIn(this, 'SignIn', rooms.people.pool, origin);
    const { tables, blobs, doorSecret } = rooms;
    const people = rooms.people.pool;
    const setupCode = new SetupCode(this, 'Setup', origin).secret;
    const sender = installation.mail ? new Sender(this, 'Sender', installation.mail) : undefined;
    const around = {
      tables,
      blobs,
      doorSecret,
      setupCode,
      sender,
      people,
      origin,
      issuer,
      clientId,
      clientSecret,
      external: installation.issuer !== undefined,
      workflows: this.machines(prefix),
    };

    const functions = new Functions(this, 'Functions', prefix, code, around);
    api.serve(functions);
    const streams = new Streams(this, 'Streams', functions, tables);
    new Schedules(this, 'Schedules', functions);
    const machines = new Workflows(this, 'Workflows', prefix, functions);
    new Alarms(this, 'Alarms', installation.alarms).watch(functions, streams, machines);
    new CfnOutput(this, 'Origin', { value: origin });
    new CfnOutput(this, 'SiteBucket', { value: files.bucketName });
  }

  /** How the ARNs of the state machines begin. */
  private machines(prefix: string): string {
    const resource = { service: 'states', resource: 'stateMachine', resourceName: `${prefix}-` };
    return this.formatArn({ ...resource, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  }
}
