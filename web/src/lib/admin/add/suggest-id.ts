/** Letters that lose their meaning when only the mark is dropped. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', '&': ' and ' }; // prettier-ignore

const LONGEST = 40;

/** An id for a name: `Müller & Söhne GmbH` is `mueller-and-soehne-gmbh`. Empty when nothing of the name can be used. */
export function suggestId(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüßæøœłđ&]/g, (letter) => SPELT[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-/, '').slice(0, LONGEST).replace(/-$/, '');
}
