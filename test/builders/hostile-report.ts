import type { Block } from '#shared/contracts/report-block-schemas.ts';
import type { ReportBody } from '#shared/contracts/report-schemas.ts';
import attacks from '#test/vectors/markdown-attacks.json' with { type: 'json' };

/** Bindings that are none keep a report from coming out at all: these are for drafts. */
export const BROKEN_BINDINGS = attacks.strings.filter((text) => text.includes('{{'));
export const ATTACKS = attacks.strings.filter((text) => !text.includes('{{'));

/** Everything that a text can become. */
export const HARMLESS =
  '# a\n\n## b\n\n### c\n\n#### d\n\n- e\n- f\n\n1. g\n\nh\n\n3. h\n\n> i\n\n*j* **k** `l`\n\n```\nm\n```\n\n| n |\n|---|\n| o |\n\n---\n\np  \nq [r](http://example.org) [s](https://example.org) [t](mailto:a@example.org)';

/** What a field of one line takes of a text. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');
const several = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]/gu, ' ');

/** A text inside the constructs of Markdown that hold text, and those that hold addresses. */
export const inConstructs = (text: string): string =>
  [text, `# ${text}`, `- ${text}`, `> ${text}`, `**${text}**`, `[${text}](https://example.org)`, `[x](${text})`, `[x](<${text}>)`, `![${text}](${text})`, `<${text}>`, `| a |\n|-|\n| ${text} |`, `\`\`\`${text}\n${text}\n\`\`\``].map(several).join('\n\n'); // prettier-ignore

/** As much of an address as the contract lets through: neither spaces nor brackets nor quotes. */
export const inAddress = (text: string): string => `https://example.org/${text.replaceAll(/[\s<>"\p{Cc}]/gu, '')}`;

/** Texts as few as possible, each at most so long; longer ones are cut. */
export function packed(texts: readonly string[], most: number): string[] {
  const packs: string[] = [];
  for (const text of texts.map((one) => one.slice(0, most))) {
    const last = packs.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= most) packs.splice(-1, 1, `${last} ${text}`);
    else packs.push(text);
  }
  return packs;
}

/** Every kind of block a report may have, with one text in every field. */
export function saidEverywhere(blocks: readonly Block[], text: string): Block[] {
  const words = oneLine(text);
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'text':
        return { ...block, heading: words, markdown: inConstructs(text) };
      case 'figure':
        return { ...block, caption: words, alt: words };
      case 'key-number':
        return { ...block, label: words };
      case 'method':
        return { ...block, notes: inConstructs(text) };
      case 'references':
        return { ...block, items: [{ text: words, address: inAddress(text) }, { text: words, address: null }] };
      default:
        return { ...block, caption: words };
    }
  }); // prettier-ignore
}

/** The head of a report that says one text everywhere. */
export const headOf = (text: string): Pick<ReportBody, 'title' | 'subtitle' | 'summary' | 'authors'> => ({
  title: oneLine(text),
  subtitle: oneLine(text),
  summary: inConstructs(text),
  authors: [{ name: oneLine(text), affiliation: oneLine(text) }],
});

/** A report within the bounds of the contract that says all of them in every kind of field. */
export function fullOf(texts: readonly string[], body: ReportBody, figure: Block): ReportBody {
  const lines = texts.map(oneLine);
  const [headings, captions, alts, notes] = [packed(lines, 160), packed(lines, 400), packed(lines, 2000), packed(texts.map(several), 4000)];
  const markdown = packed(texts.map((text) => `${inConstructs(text)}\n\n`), 9900);
  const many = Math.max(headings.length, captions.length, alts.length, markdown.length);
  const blocks = Array.from({ length: many }, (_, i): Block[] => [
    { kind: 'text', id: `text-${i}`, heading: headings[i] ?? '', markdown: markdown[i] ?? 'Words.' },
    ...(captions[i] || alts[i] ? [{ ...figure, id: `figure-${i}`, caption: captions[i] ?? 'A figure', alt: alts[i] ?? 'Bars' } as Block] : []),
  ]).flat();
  const references = packed(lines, 500).map((text) => ({ text, address: inAddress(text).slice(0, 500) }));
  return {
    ...body,
    title: (headings[0] ?? '').slice(0, 200),
    subtitle: captions[0]?.slice(0, 300) ?? '',
    summary: packed(texts.map(several), 2000)[0] ?? '',
    authors: lines.slice(0, 12).map((line) => ({ name: line.slice(0, 120), affiliation: line.slice(0, 160) })),
    blocks: [...blocks, { kind: 'method', id: 'method', notes: notes[0] ?? '' }, { kind: 'references', id: 'references', items: references.slice(0, 60) }],
  };
} // prettier-ignore
