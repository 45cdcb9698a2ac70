import { RemovalPolicy, Tags } from 'aws-cdk-lib';
import { AttributeType, Billing, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { Room } from '#infra/wiring.ts';

/** Names the room of a table in the template and on the bill. */
export const ROOM_TAG = 'tidemark:room';

export interface RoomTableProps {
  readonly room: Room;
  /** Whoever consumes changes needs the items before and after. */
  readonly stream?: true;
  readonly timeToLive?: string;
}

/** The table of a room. Backups, encryption and protection against deletion are not for choosing. */
export class RoomTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { room, stream, timeToLive }: RoomTableProps) {
    super(scope, id);
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream && { dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES }),
      ...(timeToLive && { timeToLiveAttribute: timeToLive }),
    });
    Tags.of(this.table).add(ROOM_TAG, room);
  }
}
