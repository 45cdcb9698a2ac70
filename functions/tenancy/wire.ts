import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { identityAt } from '../ports/identity.ts';
import { mailerAt } from '../ports/mail.ts';
import { setting } from '../ports/settings.ts';
import { accessPeople } from '../stores/access-people.ts';
import type { TenantStores } from '../stores/tenant-store.ts';
import type { PeopleDeps } from './deps.ts';

/** What a function that handles people works with; `documents` are those of its own role. */
export const wirePeople = (documents: DynamoDBDocumentClient, tenants: TenantStores): PeopleDeps => ({
  tenants,
  access: accessPeople(documents, setting('ACCESS_TABLE')),
  identity: () => identityAt(setting('IDENTITY_URL')),
  mailer: mailerAt(setting('MAIL_URL')),
  origin: setting('ORIGIN'),
  now: () => new Date(),
});
