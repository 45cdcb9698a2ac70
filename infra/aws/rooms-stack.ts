import { Duration, Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Room } from '#infra/wiring.ts';
import { acknowledge } from './acknowledge.ts';
import { doorSecret } from './door-secret.ts';
import { People } from './people.ts';
import { privateBucket } from './private-bucket.ts';
import { RoomTable } from './room-table.ts';

/** What must survive: the rooms, the blobs, the doors' secret, the people. */
export class RoomsStack extends Stack {
  readonly tables: Readonly<Record<Room, TableV2>>;
  readonly blobs: Bucket;
  readonly doorSecret: Secret;
  readonly people: People;

  constructor(scope: Construct, id: string, prefix: string) {
    super(scope, id, { terminationProtection: true });
    this.tables = {
      tenant: new RoomTable(this, 'TenantRoom', { room: 'tenant', stream: true }).table,
      pool: new RoomTable(this, 'PoolRoom', { room: 'pool' }).table,
      release: new RoomTable(this, 'ReleaseRoom', { room: 'release' }).table,
      access: new RoomTable(this, 'AccessRoom', { room: 'access', timeToLive: 'expires' }).table,
    };
    this.blobs = blobs(this);
    this.doorSecret = doorSecret(this);
    this.people = new People(this, 'People', prefix);
  }
}

/** Not versioned: imports hold answers, and an answer that is deleted has to be gone. */
function blobs(scope: Construct): Bucket {
  const abandoned = {
    prefix: 'imports/',
    expiration: Duration.days(30),
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  };
  const bucket = privateBucket(scope, 'Blobs', { lifecycleRules: [abandoned] });
  acknowledge(bucket, {
    S1: 'Written and read by a few functions, which log what they do; CloudTrail data events say more where they are wanted.',
  });
  return bucket;
}
