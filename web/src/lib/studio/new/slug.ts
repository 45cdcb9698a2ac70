const SLUG = /^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/;

/** Whether a text can be the address of a report, as the service asks for it. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/** An address made of words: `Größer & besser 2026` becomes `groesser-besser-2026`. Empty where nothing is left. */
export function slugOf(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
