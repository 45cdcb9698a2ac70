/** Attributes of an element; numbers are rounded to a tenth. */
type Attributes = Readonly<Record<string, string | number>>;

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An element as text; children are markup already. */
export function element(name: string, attributes: Attributes, children = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escapeXml(value)}"`,
  );
  return children === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${children}</${name}>`;
}

/** Text at a point of its base line. */
export const label = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escapeXml(text));

/** Mean width of a character of a humanist sans serif, as a part of its size: pictures cannot ask the browser. */
const CHARACTER = 0.54;

/** About how wide a text is, in px. */
export const textWidth = (text: string, size: number): number => text.length * size * CHARACTER;

/** Lines of at most so many px, broken between words. Example: 100 px at 16 px hold about eleven characters. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to a width, with an ellipsis. */
export function cut(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  return `${text.slice(0, Math.max(1, Math.floor(width / (size * CHARACTER)) - 1)).trimEnd()}…`;
}
