import type { Role } from '../contracts/contract.ts';
import type { Locale } from '../contracts/tenant-schemas.ts';

/** What the parts of a mail are filled with: everything is text already. */
export interface Invited {
  readonly organisation: string;
  readonly roles: string;
  readonly until: string;
}
export interface Reminded {
  readonly organisation: string;
  readonly programme: string;
  readonly period: string;
  /** Period of the last assessment; null for none yet. */
  readonly last: string | null;
}
export interface Announced {
  readonly organisation: string;
  readonly programme: string;
  readonly period: string;
}
export interface Expiring {
  readonly organisation: string;
  readonly name: string;
  readonly prefix: string;
  readonly until: string;
}

type Told = readonly [subject: string, paragraphs: readonly string[], label: string, closing: string];

/** Every mail in one language. */
export interface MailWords {
  readonly roles: Readonly<Record<Role, string>>;
  /** BCP 47, for dates. */
  readonly dates: string;
  readonly and: string;
  readonly invitation: (about: Invited) => Told;
  readonly reminder: (about: Reminded) => Told;
  readonly published: (about: Announced) => Told;
  readonly expiring: (about: Expiring) => Told;
}

const EN: MailWords = {
  roles: { member: 'member', owner: 'owner', partner: 'partner', analyst: 'analyst', admin: 'administrator' },
  dates: 'en-GB',
  and: 'and',
  invitation: ({ organisation, roles, until }) => [
    `Invitation to ${organisation} on Tidemark`,
    [`You are invited to join ${organisation} on Tidemark as ${roles}.`, `The link works once, until ${until}.`],
    'Take up the invitation',
    'If you did not expect this, you can ignore it: nothing happens unless you take up the invitation.',
  ],
  reminder: ({ organisation, programme, period, last }) => [
    `${programme}: time for the assessment of ${period}`,
    [
      `${period} collects assessments for ${programme} at the moment.`,
      last
        ? `${organisation} assessed itself last for ${last}. Your earlier answers are offered as a start.`
        : `There is no assessment of ${organisation} yet.`,
    ],
    'Go to the assessment',
    `You get this because you are an owner of ${organisation}. Reminders come at most once a week.`,
  ],
  published: ({ organisation, programme, period }) => [
    `${programme}: the edition of ${period} is published`,
    [
      `The edition of ${period} of ${programme} is published, and ${organisation} has contributed to the programme.`,
      'You can see where your organisation stands beside its peers.',
    ],
    'See the position',
    `You get this because you are an owner or analyst of ${organisation}. There is one such mail for every edition.`,
  ],
  expiring: ({ organisation, name, prefix, until }) => [
    `An API key of ${organisation} expires on ${until}`,
    [
      `The key “${name}” (${prefix}) of ${organisation} stops working on ${until}.`,
      'Rotate it before: the new key works at once, the old one for as long as you choose.',
    ],
    'See the keys',
    `You get this because you are an owner of ${organisation}. If the key is no longer needed, there is nothing to do.`,
  ],
};

const DE: MailWords = {
  roles: { member: 'Mitglied', owner: 'Inhaber', partner: 'Partner', analyst: 'Analyst', admin: 'Administrator' },
  dates: 'de-DE',
  and: 'und',
  invitation: ({ organisation, roles, until }) => [
    `Einladung zu ${organisation} bei Tidemark`,
    [
      `Sie sind eingeladen, bei Tidemark zu ${organisation} zu kommen, als ${roles}.`,
      `Der Link gilt einmal, bis zum ${until}.`,
    ],
    'Einladung annehmen',
    'Wenn Sie das nicht erwartet haben, müssen Sie nichts tun: Ohne Annahme geschieht nichts.',
  ],
  reminder: ({ organisation, programme, period, last }) => [
    `${programme}: Zeit für die Einschätzung ${period}`,
    [
      `Für ${programme} werden zurzeit Einschätzungen für ${period} gesammelt.`,
      last
        ? `${organisation} hat sich zuletzt für ${last} eingeschätzt. Ihre früheren Antworten stehen als Anfang bereit.`
        : `Von ${organisation} gibt es noch keine Einschätzung.`,
    ],
    'Zur Einschätzung',
    `Sie erhalten dies als Inhaber von ${organisation}. Erinnerungen kommen höchstens einmal in der Woche.`,
  ],
  published: ({ organisation, programme, period }) => [
    `${programme}: Die Ausgabe ${period} ist veröffentlicht`,
    [
      `Die Ausgabe ${period} von ${programme} ist veröffentlicht; ${organisation} hat zum Programm beigetragen.`,
      'Sie können sehen, wo Ihre Organisation neben vergleichbaren steht.',
    ],
    'Position ansehen',
    `Sie erhalten dies als Inhaber oder Analyst von ${organisation}, einmal für jede Ausgabe.`,
  ],
  expiring: ({ organisation, name, prefix, until }) => [
    `Ein API-Schlüssel von ${organisation} läuft am ${until} ab`,
    [
      `Der Schlüssel „${name}“ (${prefix}) von ${organisation} gilt nur noch bis zum ${until}.`,
      'Erneuern Sie ihn vorher: Der neue gilt sofort, der alte so lange, wie Sie wählen.',
    ],
    'Schlüssel ansehen',
    `Sie erhalten dies als Inhaber von ${organisation}. Wird der Schlüssel nicht mehr gebraucht, ist nichts zu tun.`,
  ],
};

export const MAIL_WORDS: Readonly<Record<Locale, MailWords>> = { en: EN, de: DE };
