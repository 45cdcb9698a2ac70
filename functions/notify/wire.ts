import { mailerAt } from '../ports/mail.ts';
import { dynamoEndpoint, setting } from '../ports/settings.ts';
import { documentClient, dynamoClient } from '../stores/clients.ts';
import { contributorStore } from '../stores/contributor-store.ts';
import { noticeStore } from '../stores/notice-store.ts';
import { tenantStores } from '../stores/tenant-store.ts';
import type { AnnounceDeps } from './announce-edition/announce.ts';

/** What a function that mails by itself works with. Its role reads people, keys and the directory, and marks what was sent. */
export function wireNotices(): AnnounceDeps {
  const documents = documentClient(dynamoClient({ endpoint: dynamoEndpoint() }));
  const table = setting('TENANT_TABLE');
  return {
    directory: contributorStore(documents, table),
    notices: noticeStore(documents, table),
    tenants: tenantStores(() => Promise.resolve(documents), table),
    mailer: mailerAt(setting('MAIL_URL')),
    origin: setting('ORIGIN'),
    now: () => new Date(),
  };
}
