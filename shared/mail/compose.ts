import type { Role } from '../contracts/contract.ts';
import type { Text } from '../instrument/definition/text.ts';
import { layOut, plainName, type Addressee, type Mail } from './mail.ts';
import { MAIL_WORDS, type MailWords } from './words.ts';

/** Where the links of a mail lead: `https://host`, without a slash at the end. */
type Origin = string;

/** `token` stands in the fragment: no server and no log on the way sees it. */
export const invitationLink = (origin: Origin, token: string): string => `${origin}/join#${token}`;

/** The day until which something holds, by UTC. */
const day = (words: MailWords, moment: string): string =>
  new Intl.DateTimeFormat(words.dates, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment));

const listed = (words: MailWords, parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${words.and} ${parts.at(-1) ?? ''}`;

type Told = ReturnType<MailWords['invitation']>;

const written = (to: Addressee, [subject, paragraphs, label, closing]: Told, link: string): Mail =>
  layOut(to, { subject, paragraphs, action: { label, link }, closing });

/** Somebody is invited. `expiresAt` is ISO 8601; `link` is the one link there is. */
export function invitationMail(
  to: Addressee,
  about: {
    readonly organisation: string;
    readonly roles: readonly Role[];
    readonly expiresAt: string;
    readonly link: string;
  },
): Mail {
  const words = MAIL_WORDS[to.locale];
  const roles = listed(words, about.roles.map((role) => words.roles[role])); // prettier-ignore
  const told = { organisation: plainName(about.organisation), roles, until: day(words, about.expiresAt) };
  return written(to, words.invitation(told), about.link);
}

/** A title in the reader's language, in English, or in whichever it is written. */
const titleIn = (title: Text, { locale }: Addressee): string =>
  plainName(title[locale] ?? title['en'] ?? Object.values(title)[0] ?? '');

interface AboutProgramme {
  readonly organisation: string;
  readonly programme: { readonly id: string; readonly title: Text };
  readonly period: string;
  readonly origin: Origin;
}

/** An owner is asked to have the organisation assessed again; `last` is the period of the last assessment. */
export function reminderMail(to: Addressee, about: AboutProgramme & { readonly last: string | null }): Mail {
  const told = { ...about, organisation: plainName(about.organisation), programme: titleIn(about.programme.title, to) };
  return written(to, MAIL_WORDS[to.locale].reminder(told), `${about.origin}/assess?programme=${about.programme.id}`);
}

/** An edition has come out. */
export function publishedMail(to: Addressee, about: AboutProgramme): Mail {
  const told = { ...about, organisation: plainName(about.organisation), programme: titleIn(about.programme.title, to) };
  const link = `${about.origin}/position?programme=${about.programme.id}&edition=${about.programme.id}.${about.period}`;
  return written(to, MAIL_WORDS[to.locale].published(told), link);
}

/** A key is about to expire. `expiresAt` is ISO 8601. */
export function expiringMail(
  to: Addressee,
  about: {
    readonly organisation: string;
    readonly name: string;
    readonly prefix: string;
    readonly expiresAt: string;
    readonly origin: Origin;
  },
): Mail {
  const words = MAIL_WORDS[to.locale];
  const [organisation, name] = [plainName(about.organisation), plainName(about.name)];
  const told = { organisation, name, prefix: about.prefix, until: day(words, about.expiresAt) };
  return written(to, words.expiring(told), `${about.origin}/settings/keys`);
}
