import type { Locale } from '#shared/contracts/tenant-schemas.ts';
import type { ChangedFigure } from '#shared/report/compare/changed-figures.ts';

/** What is said about reports where they cannot be read, and in front of those that were superseded. */
interface PageWords {
  readonly missing: readonly [title: string, text: string];
  readonly signIn: readonly [title: string, text: string, link: string];
  readonly forbidden: readonly [title: string, text: string];
  readonly withdrawn: (day: string) => readonly [title: string, text: string];
  readonly toSite: string;
  readonly superseded: (version: number) => string;
  readonly latest: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly change: Readonly<Record<ChangedFigure['change'], string>>;
  readonly reviewed: string;
  readonly unfit: readonly [title: string, text: string];
  readonly tooLarge: readonly [found: string, mend: string];
}

export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = {
  en: {
    missing: ['No report here', 'There is no report at this address, or the link to it is not complete.'],
    signIn: ['For members', 'This report is for members. Sign in to read it; you will come back to this page.', 'Sign in'],
    forbidden: ['Not open to you', 'This report is for members. Your organisation is not active at present, or your key does not cover reports.'],
    withdrawn: (day) => ['This report was withdrawn', `It was withdrawn on ${day}. The reason given:`],
    toSite: 'To the benchmarks',
    superseded: (version) => `A later version of this report has come out: version ${version}.`,
    latest: 'Read the latest version',
    changes: 'Figures that differ in it:',
    noChanges: 'Its figures are the same.',
    change: { added: 'new', removed: 'left out', changed: 'changed' },
    reviewed: 'A draft for review. It is not published, and its figures and words may change.',
    unfit: ['This draft cannot be shown yet', 'The checklist has found errors in it. Its authors can see them in the studio.'],
    tooLarge: ['The report is larger than can be served in one piece.', 'Divide it into two reports.'],
  },
  de: {
    missing: ['Hier ist kein Bericht', 'Unter dieser Adresse gibt es keinen Bericht, oder der Link ist nicht vollständig.'],
    signIn: ['Für Mitglieder', 'Dieser Bericht ist für Mitglieder. Melden Sie sich an, um ihn zu lesen; danach kommen Sie hierher zurück.', 'Anmelden'],
    forbidden: ['Für Sie nicht offen', 'Dieser Bericht ist für Mitglieder. Ihre Organisation ist zurzeit nicht aktiv, oder Ihr Schlüssel gilt nicht für Berichte.'],
    withdrawn: (day) => ['Dieser Bericht wurde zurückgezogen', `Er wurde am ${day} zurückgezogen. Als Grund wurde angegeben:`],
    toSite: 'Zu den Vergleichen',
    superseded: (version) => `Von diesem Bericht ist eine spätere Fassung erschienen: Fassung ${version}.`,
    latest: 'Die neueste Fassung lesen',
    changes: 'Abbildungen, die darin anders sind:',
    noChanges: 'Die Abbildungen sind dieselben.',
    change: { added: 'neu', removed: 'weggelassen', changed: 'geändert' },
    reviewed: 'Ein Entwurf zur Prüfung. Er ist nicht veröffentlicht; Zahlen und Text können sich noch ändern.',
    unfit: ['Dieser Entwurf kann noch nicht gezeigt werden', 'Die Prüfliste hat Fehler gefunden. Die Autoren sehen sie im Studio.'],
    tooLarge: ['Der Bericht ist größer, als er in einem Stück ausgeliefert werden kann.', 'Teilen Sie ihn in zwei Berichte.'],
  },
}; // prettier-ignore

/** A day as people write it, in UTC. */
export const dayText = (language: Locale, moment: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(moment),
  );
