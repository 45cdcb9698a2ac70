/** A password has at least so many characters (NIST SP 800-63B asks for length, not for kinds of characters). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;

/** What is wrong with a password, in the order it is checked. */
export const PASSWORD_FAULTS = ['too-short', 'too-long', 'space-at-end', 'repeats', 'address', 'common'] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/** What to do about each, in English; the site says it in its own languages. */
export const PASSWORD_ADVICE: Readonly<Record<PasswordFault, string>> = {
  'too-short': `has fewer than ${PASSWORD_MIN} characters: take a longer one, several words for example`,
  'too-long': `has more than ${PASSWORD_MAX} characters`,
  'space-at-end': 'begins or ends with a space',
  repeats: 'repeats the same few characters',
  address: 'is little more than the e-mail address',
  common: 'is among the first that are tried: take words that do not belong together',
};

/** Words and rows of keys that most leaked passwords consist of; longer ones first, since they contain shorter ones. */
const COMMON = [
  'correcthorsebatterystaple', 'qwertzuiopasdfghjkl', 'qwertyuiopasdfghjkl', 'iloveyouforever', 'administrator', 'qwertyuiop', 'qwertzuiop',
  '1q2w3e4r5t6z', '1q2w3e4r5t6y', '1qaz2wsx3edc', '1234567890', '0987654321', 'changeme', 'password', 'passwort', 'tidemark', 'asdfghjkl', 'yxcvbnm', 'zxcvbnm',
  'benchmark', 'sunshine', 'princess', 'football', 'baseball', 'computer', 'internet', 'trustno1', 'iloveyou', 'schatz', 'hallo', 'welcome', 'willkommen',
  'letmein', 'geheim', 'secret', 'master', 'dragon', 'monkey', 'shadow', 'summer', 'sommer', 'winter', 'qwerty', 'qwertz', 'asdfgh', 'abcdefgh', 'abc123', 'p4ssw0rd', 'passw0rd',
  'login', 'admin', 'hello', '123456', '654321', '12345', '11111', '00000', '1234', '4321', 'abcd', '2024', '2025', '2026', '2027', '123',
] as const; // prettier-ignore

/** Characters that have to be left when everything easy to guess is taken out. */
const OWN_CHARACTERS = 4;

/** What is wrong with a password for the person with this address; undefined when it will do. */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const { length } = [...password];
  if (length < PASSWORD_MIN) return 'too-short';
  if (length > PASSWORD_MAX) return 'too-long';
  if (password.trim() !== password) return 'space-at-end';
  if (new Set(password).size < 4 || /^(.{1,6})\1+$/su.test(password)) return 'repeats';
  if (isMostly(password, addressWords(email))) return 'address';
  return isMostly(password, COMMON) ? 'common' : undefined;
}

/** The whole address, and its parts that are long enough to be a word. */
const addressWords = (email: string): string[] =>
  [email, ...email.split(/[^\p{L}\p{N}]+/u)].map(plain).filter((word) => word.length >= 4);

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Whether hardly anything is left once these words are taken out. */
function isMostly(password: string, words: readonly string[]): boolean {
  const all = plain(password);
  const left = words.reduce((text, word) => text.replaceAll(word, ''), all);
  return left.length < all.length && left.length < OWN_CHARACTERS;
}
