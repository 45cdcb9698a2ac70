import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Deliver } from './mail.ts';

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** Mails by Amazon SES. Without a configuration set nothing in them is counted or rewritten. */
export function sesDelivery(sender: string): Deliver {
  const client = new SESv2Client({});
  return async ({ to, subject, text, html }) => {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
      }),
    );
  };
}
