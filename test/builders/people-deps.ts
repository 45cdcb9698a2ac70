import { mailerAt } from '#functions/ports/mail.ts';
import { tableIdentity } from '#functions/ports/identity-table.ts';
import { dynamoEndpoint, setting } from '#functions/ports/settings.ts';
import { accessPeople } from '#functions/stores/access-people.ts';
import { documentClient, dynamoClient } from '#functions/stores/clients.ts';
import { tenantStores } from '#functions/stores/tenant-store.ts';
import type { PeopleDeps } from '#functions/tenancy/deps.ts';
import { dyingClient } from './dynamo.ts';

export interface Circumstances {
  readonly now?: () => Date;
  /** Dies at its so-manieth write (from 1), before it or after it took effect. */
  readonly at?: number;
  readonly when?: 'before' | 'after';
}

/** What everything about people works with, over the tables of the installation that runs in this process. */
export function peopleDepsOf({ now = () => new Date(), at, when = 'before' }: Circumstances = {}): PeopleDeps {
  const client = dynamoClient({ endpoint: dynamoEndpoint() });
  const documents = documentClient(at === undefined ? client : dyingClient(client, at, when));
  return {
    tenants: tenantStores(() => Promise.resolve(documents), setting('TENANT_TABLE')),
    access: accessPeople(documents, setting('ACCESS_TABLE')),
    identity: () => Promise.resolve(tableIdentity(setting('IDENTITY_URL').slice('dynamodb:'.length))),
    mailer: mailerAt(setting('MAIL_URL')),
    origin: setting('ORIGIN'),
    now,
  };
}
