import type { PasswordFault } from '#shared/tenant/password-rules.ts';
import { PASSWORD_ADVICE, PASSWORD_MIN } from '#shared/tenant/password-rules.ts';

/** Why a form comes back. */
export type Refusal = 'wrong' | 'locked' | 'disabled' | 'different' | PasswordFault;

export interface Words {
  readonly lang: 'en' | 'de';
  readonly signIn: string;
  readonly heading: string;
  readonly lead: string;
  readonly email: string;
  readonly password: string;
  readonly changeHeading: string;
  readonly changeLead: string;
  readonly present: string;
  readonly next: string;
  readonly again: string;
  readonly change: string;
  readonly changed: string;
  readonly back: string;
  readonly refused: Readonly<Record<Refusal, string>>;
}

const told = (fault: PasswordFault): string => `The new password ${PASSWORD_ADVICE[fault]}.`;

const en: Words = {
  lang: 'en',
  signIn: 'Sign in',
  heading: 'Sign in to Tidemark',
  lead: 'The sign-in of this installation.',
  email: 'E-mail address',
  password: 'Password',
  changeHeading: 'Change your password',
  changeLead: `At least ${PASSWORD_MIN} characters; several words are good.`,
  present: 'Present password',
  next: 'New password',
  again: 'New password again',
  change: 'Change password',
  changed: 'The password is changed.',
  back: 'To the site',
  refused: {
    wrong: 'Address and password do not belong together.',
    locked: 'Too many wrong passwords for this address: nothing is tried for up to 15 minutes. Then try again.',
    disabled: 'This person’s access is disabled. Ask an owner of your organisation.',
    different: 'The two new passwords are not the same.',
    'too-short': told('too-short'),
    'too-long': told('too-long'),
    'space-at-end': told('space-at-end'),
    repeats: told('repeats'),
    address: told('address'),
    common: told('common'),
  },
};

const de: Words = {
  lang: 'de',
  signIn: 'Anmelden',
  heading: 'Bei Tidemark anmelden',
  lead: 'Die Anmeldung dieser Installation.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  changeHeading: 'Passwort ändern',
  changeLead: `Mindestens ${PASSWORD_MIN} Zeichen; mehrere Wörter sind gut.`,
  present: 'Bisheriges Passwort',
  next: 'Neues Passwort',
  again: 'Neues Passwort noch einmal',
  change: 'Passwort ändern',
  changed: 'Das Passwort ist geändert.',
  back: 'Zur Website',
  refused: {
    wrong: 'Adresse und Passwort gehören nicht zusammen.',
    locked: 'Zu viele falsche Passwörter für diese Adresse: Bis zu 15 Minuten lang wird keines geprüft. Danach geht es wieder.',
    disabled: 'Der Zugang dieser Person ist gesperrt. Fragen Sie jemanden, der Ihre Organisation verwaltet.',
    different: 'Die beiden neuen Passwörter sind nicht gleich.',
    'too-short': `Das neue Passwort hat weniger als ${PASSWORD_MIN} Zeichen: Nehmen Sie ein längeres, etwa mehrere Wörter.`,
    'too-long': 'Das neue Passwort hat mehr als 256 Zeichen.',
    'space-at-end': 'Das neue Passwort beginnt oder endet mit einem Leerzeichen.',
    repeats: 'Das neue Passwort wiederholt dieselben wenigen Zeichen.',
    address: 'Das neue Passwort ist kaum mehr als die E-Mail-Adresse.',
    common: 'Das neue Passwort gehört zu den ersten, die probiert werden: Nehmen Sie Wörter, die nicht zusammengehören.',
  },
}; // prettier-ignore

const weight = (range: string): number => Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1);

/** In the language asked for by `ui_locales` (best first), otherwise by Accept-Language; English where it is neither. */
export function wordsFor(uiLocales: string | undefined, acceptLanguage: string | undefined): Words {
  const accepted = (acceptLanguage ?? '').split(',').sort((a, b) => weight(b) - weight(a));
  const wanted = [...(uiLocales ?? '').split(' '), ...accepted].map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.find((language) => language === 'de' || language === 'en') === 'de' ? de : en;
}
