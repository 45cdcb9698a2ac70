import { inflateSync } from 'node:zlib';

/** What a test asks of a PDF as Chromium writes them: whole objects, streams packed with deflate. */
export interface ReadPdf {
  readonly tagged: boolean;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly pages: number;
  /** Titles of the outline, in file order. */
  readonly outline: readonly string[];
  /** Kinds of elements in the structure tree: `H1`, `Figure`, `TH`, …. */
  readonly structure: ReadonlySet<string>;
  /** Descriptions of what is no text. */
  readonly alternatives: readonly string[];
  /** Addresses its links lead to. */
  readonly links: readonly string[];
  /** The text of its pages, without spaces: where they stand is a matter of positions. */
  readonly text: string;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', text = '']) => [id, text]));
  const all = [...objects.values()];
  const strings = (key: string, of: readonly string[] = all): string[] =>
    of.flatMap((text) => [...text.matchAll(new RegExp(`/${key}\\s*(\\((?:\\\\.|[^\\\\)])*\\)|<[0-9A-Fa-f]*>)`, 'g'))].map(([, value = '']) => textOf(value)));
  return {
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(raw),
    language: strings('Lang')[0],
    title: strings('Title', all.filter((text) => text.includes('/Producer')))[0],
    pages: all.filter((text) => /\/Type\s*\/Page\b/.test(text)).length,
    outline: strings('Title', all.filter((text) => text.includes('/Dest') || text.includes('/Parent'))),
    structure: new Set(all.flatMap((text) => [...text.matchAll(/\/S\s*\/([A-Za-z0-9]+)/g)].map(([, kind = '']) => kind))),
    alternatives: strings('Alt'),
    links: strings('URI'),
    text: pageText(objects),
  };
} // prettier-ignore

/** A string of a PDF: in brackets, or hexadecimal; UTF-16 with a mark, else Latin 1. */
function textOf(written: string): string {
  const bytes = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1), 'hex')
    : Buffer.from(written.slice(1, -1).replaceAll(/\\([0-7]{3}|.)/gs, (_, one: string) => (one.length === 3 ? String.fromCharCode(parseInt(one, 8)) : one)), 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
} // prettier-ignore

function streamOf(object: string): string {
  const start = /stream\r?\n/.exec(object);
  if (!start) return '';
  const data = Buffer.from(object.slice(start.index + start[0].length, object.lastIndexOf('endstream')), 'latin1');
  return object.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
}

type Glyphs = ReadonlyMap<number, string>;

/** What the glyphs of a font stand for. */
function glyphsOf(map: string): Glyphs {
  const glyphs = new Map<number, string>();
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(parseInt(glyph, 16), text(to));
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        glyphs.set(glyph, String.fromCodePoint(parseInt(first, 16) + glyph - parseInt(from, 16)));
  return glyphs;
} // prettier-ignore

function pageText(objects: ReadonlyMap<string, string>): string {
  const fonts = new Map<string, Glyphs>();
  for (const object of objects.values())
    for (const [, name = '', id = ''] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      fonts.set(name, glyphsOf(streamOf(objects.get(map) ?? '')));
    }
  const contents = [...objects.values()].flatMap((object) => [...object.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id = '']) => streamOf(objects.get(id) ?? '')));
  return contents.map((content) => shownText(content, fonts)).join('').replaceAll(/\s+/g, '');
} // prettier-ignore

/** What the operators of a page write, in their order. */
function shownText(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let font: Glyphs = new Map();
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)]
    .map(([, name, hex]) => {
      if (name) font = fonts.get(name) ?? new Map();
      return (hex?.match(/.{4}/g) ?? []).map((glyph) => font.get(parseInt(glyph, 16)) ?? '').join('');
    })
    .join('');
}
