import type { Mail } from '#shared/mail/mail.ts';
import { errorFields, functionLog } from '../http/log.ts';

/** Hands mails over. */
export interface Mailer {
  /** False when the mail could not be handed over; it never throws, since no mail is worth failing a deed for. */
  send(mail: Mail): Promise<boolean>;
}

/** Hands one mail over or throws. */
export type Deliver = (mail: Mail) => Promise<void>;

/**
 * `ses:<sender's address>` for Amazon SES, `file:` folder for an outbox, `none:` where no mail is set up: then nothing is
 * ever handed over, and whoever invites passes the link on. The cloud's client is loaded with the first mail.
 */
export function mailerAt(url: string): Mailer {
  let delivering: Promise<Deliver> | undefined;
  const deliver = (): Promise<Deliver> => (delivering ??= deliveryAt(url));
  return url.startsWith('none:')
    ? { send: () => Promise.resolve(false) }
    : safely(async (mail) => (await deliver())(mail));
}

async function deliveryAt(url: string): Promise<Deliver> {
  if (url.startsWith('ses:')) return (await import('./mail-ses.ts')).sesDelivery(url.slice('ses:'.length));
  return (await import('./mail-outbox.ts')).outboxDelivery(new URL(url));
}

/** The class of what went wrong is logged; its message could quote an address. */
const safely = (deliver: Deliver): Mailer => ({
  async send(mail) {
    try {
      await deliver(mail);
      return true;
    } catch (error) {
      functionLog('warn', 'mail-not-handed-over', errorFields(error));
      return false;
    }
  },
});
