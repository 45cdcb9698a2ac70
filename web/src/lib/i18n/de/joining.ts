import type { Catalogue } from '../catalogue.ts';

export const joining: Catalogue['joining'] = {
  title: 'Tidemark beitreten',
  description: 'Eine Einladung zu Tidemark annehmen.',
  join: {
    headline: (organisation) => `${organisation} beitreten`,
    lead: 'Sie sind eingeladen. Wählen Sie ein Passwort und melden Sie sich dann damit an.',
    leadProvider: 'Sie sind eingeladen. Melden Sie sich an wie bei den anderen Diensten Ihrer Organisation.',
    organisation: 'Organisation',
    email: 'Ihre Adresse',
    roles: 'Was Sie dürfen',
    until: 'Der Link gilt bis',
    button: 'Passwort setzen und beitreten',
    working: 'Sie treten bei …',
    provider: 'Weiter zur Anmeldung',
    joined: 'Sie sind dabei',
    joinedText: 'Melden Sie sich jetzt mit Ihrer Adresse und dem eben gewählten Passwort an.',
    signIn: 'Anmelden',
  },
  dead: {
    none: {
      title: 'Öffnen Sie den Link aus Ihrer Einladung',
      text: 'Diese Seite gehört zu einem Link, den Ihnen jemand geschickt hat. Öffnen Sie ihn noch einmal aus der E-Mail: Zu Ihrer Sicherheit bleibt er nicht in der Adresszeile stehen und geht beim Neuladen verloren.',
    },
    unknown: {
      title: 'Dieser Link funktioniert nicht',
      text: 'Er wurde schon benutzt, ist abgelaufen, wurde zurückgenommen, durch einen neueren ersetzt oder nicht vollständig kopiert. Sind Sie schon beigetreten, dann melden Sie sich einfach an. Sonst bitten Sie, wer Sie eingeladen hat, ihn noch einmal zu senden.',
    },
    signIn: 'Anmelden',
    home: 'Zum Benchmark',
  },
  password: {
    label: 'Passwort',
    show: 'Zeigen',
    showLabel: 'Passwort zeigen',
    rules: 'Ihr Passwort',
    state: { kept: 'erfüllt', broken: 'nicht erfüllt', open: 'noch offen' },
    rule: {
      'too-short': (length) => `hat mindestens ${length} Zeichen; Leerzeichen zählen`,
      repeats: () => 'wiederholt nicht immer dieselben Zeichen',
      address: () => 'ist mehr als Ihre Adresse',
      common: () => 'ist keines, das zuerst probiert wird',
    },
    wrong: {
      'too-short': (length) => `Nehmen Sie mindestens ${length} Zeichen.`,
      'too-long': () => 'Das sind mehr als 256 Zeichen.',
      'space-at-end': () => 'Lassen Sie das Leerzeichen am Anfang oder Ende weg.',
      repeats: () => 'Hier wiederholen sich immer dieselben Zeichen.',
      address: () => 'Das ist kaum mehr als Ihre Adresse.',
      common: () => 'Das gehört zu den ersten, die probiert werden. Nehmen Sie Wörter, die nicht zusammengehören.',
    },
    hint: 'Mehrere Wörter hintereinander merkt man sich leicht und errät man schwer.',
  },
  setup: {
    title: 'Diese Installation einrichten',
    description: 'Wer eine leere Installation zuerst verwaltet.',
    lead: 'Diese Installation ist leer. Sagen Sie, wer sie betreibt: Sie werden die erste Administratorin oder der erste Administrator, nehmen Organisationen auf und veröffentlichen Ausgaben.',
    code: 'Einrichtungscode',
    organisation: 'Organisation, die sie betreibt',
    email: 'Ihre E-Mail-Adresse',
    help: {
      code: 'Er wurde ausgegeben, wo die Installation gestartet wurde, und belegt, dass sie Ihnen gehört.',
      organisation: 'Zum Beispiel Ihr Unternehmen oder Verband.',
      email: 'Damit melden Sie sich an.',
    },
    missing: {
      code: 'Geben Sie den Code ein, der beim Start ausgegeben wurde.',
      organisation: 'Geben Sie einen Namen ein.',
      email: 'Geben Sie eine Adresse ein wie name@firma.de.',
    },
    codeWrong: 'Dieser Code gilt nicht. Nehmen Sie die Adresse, die beim letzten Start ausgegeben wurde.',
    button: 'Verwaltung anlegen',
    working: 'Wird eingerichtet …',
    done: 'Die Installation gehört Ihnen',
    doneText: 'Melden Sie sich jetzt mit Ihrer Adresse und dem eben gewählten Passwort an.',
    signIn: 'Anmelden',
    closed: {
      title: 'Diese Installation ist eingerichtet',
      text: 'Sie wird schon verwaltet, und diese Seite wirkt nur einmal. Melden Sie sich an oder bitten Sie die Verwaltung um eine Einladung.',
    },
  },
  /** Where a sign-in ended that was not finished. */
  notSignedIn: {
    title: 'Sie sind nicht angemeldet',
    expired: 'Die Anmeldung hat zu lange gedauert oder wurde in einem anderen Browser begonnen. Beginnen Sie einfach noch einmal.',
    unknown: 'Die Anmeldung gelang, aber zu dieser Adresse gibt es hier kein Konto. Bitten Sie in Ihrer Organisation um eine Einladung, oder melden Sie sich mit einer anderen Adresse an.',
    refused: 'Die Anmeldung wurde nicht abgeschlossen. Es ist nichts geschehen; Sie können es noch einmal versuchen.',
    'not-active': 'Ihre Organisation hat zurzeit keinen Zugang: Sie ist noch nicht freigeschaltet, gesperrt oder ausgetreten. Mehr wissen ihre Inhaberinnen und Inhaber und die Verwaltung dieses Dienstes.',
    disabled: 'Ihr Konto ist abgeschaltet. Fragen Sie in Ihrer Organisation nach.',
    again: 'Anmelden',
    close: 'Schließen',
  },
  /** An installation that nobody looks after yet. */
  waiting: {
    title: 'Diese Installation wurde eben erst gestartet',
    text: 'Noch kümmert sich niemand um sie. Öffnen Sie den Link, der dort ausgegeben wurde, wo sie gestartet wurde: Mit ihm verwalten Sie sie als Erste oder Erster.',
    go: 'Einrichten',
  },
  notActive: {
    title: 'Ihre Organisation hat zurzeit keinen Zugang',
    text: 'Sie ist noch nicht freigeschaltet, gesperrt oder ausgetreten. Mehr wissen ihre Inhaberinnen und Inhaber und der Betreiber dieses Dienstes.',
  },
}; // prettier-ignore
