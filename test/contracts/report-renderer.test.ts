import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRenderer } from '#functions/ports/report-renderer.ts';
import { pagePolicy } from '#functions/studio/page-policy.ts';
import { NOTICE_SLOT, type PublishedReport, type Renderer } from '#functions/studio/publish-report/renderer.ts';
import type { Block, BlockOf } from '#shared/contracts/report-block-schemas.ts';
import { isDataBlock } from '#shared/report/reads.ts';
import { EVERY_BLOCK, manyFigures, publishedReport } from '#test/builders/published-report.ts';
import attacks from '#test/vectors/markdown-attacks.json' with { type: 'json' };

let renderer: Renderer;
beforeAll(async () => {
  renderer = await loadRenderer();
});

const ORIGIN = 'https://benchmarks.example';
const VERSION = `${ORIGIN}/reports/social-business/v2`;

/** Elements with their attributes as they stand in a page. */
const elements = (html: string) =>
  [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map([...attributes.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key.toLowerCase(), value])),
  })); // prettier-ignore

/** Everything in a page that could run or fetch. */
function dangers(html: string): string[] {
  const body = html.slice(html.indexOf('<body'));
  return elements(html).flatMap(({ name, attributes }) => [
    ...(/^(img|iframe|object|embed|form|input|base|frame|audio|video|source|use|image|foreignobject)$/.test(name) ? [name] : []),
    ...(name === 'script' && attributes.get('type') !== 'application/ld+json' ? ['script'] : []),
    ...(name === 'style' && body.includes('<style') ? ['style in body'] : []),
    ...[...attributes.keys()].filter((key) => /^(on|style$|src|srcset|srcdoc|action|formaction|ping|background)/.test(key)).map((key) => `${name} ${key}`),
    ...(name === 'link' && !/^(canonical|license|alternate)$/.test(attributes.get('rel') ?? '') ? ['link'] : []),
    ...(attributes.has('href') && !/^(https?:\/\/|mailto:|#)/.test(attributes.get('href') ?? '') ? [`href ${attributes.get('href')}`] : []),
  ]); // prettier-ignore
}

describe('a page', () => {
  it('is whole, says what it is in its own language, and runs nothing', () => {
    const html = renderer.page(publishedReport());
    // Whole texts in messages would hide what failed.
    expect(html.slice(0, 31)).toBe('<!doctype html><html lang="en">');
    expect(html).toContain('<title>Social business</title>');
    expect(html.split(NOTICE_SLOT)).toHaveLength(2);
    expect(html.indexOf(NOTICE_SLOT)).toBeLessThan(html.indexOf('<main'));
    expect(dangers(html)).toEqual([]);
    expect(html.replace(NOTICE_SLOT, '')).not.toContain('<!--');
  });

  it('is the same for the same version', () =>
    expect(renderer.page(publishedReport())).toBe(renderer.page(publishedReport())));

  it('needs no script and is admitted by its hashes alone', () => {
    const policy = pagePolicy(renderer.page(publishedReport()));
    expect(policy).not.toContain('script-src');
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toMatch(/style-src 'sha256-/);
  });

  it('tells machines how to cite it and where its data lies', () => {
    const html = renderer.page(publishedReport());
    for (const name of ['citation_title', 'citation_author', 'citation_publication_date', 'description'])
      expect(html).toContain(`<meta name="${name}"`);
    expect(html).toContain(`<link rel="canonical" href="${VERSION}">`);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Report', hasPart: { '@type': 'Dataset' } });
    expect(json).toContain(`${VERSION}/figures/stack.csv`);
  });

  it('shows every figure with name, description, table, source and files', () => {
    const html = renderer.page(publishedReport());
    for (const block of EVERY_BLOCK.filter(isDataBlock)) {
      const [, figure = ''] = new RegExp(`<figure[^>]* id="${block.id}"([\\s\\S]*?)</figure>`).exec(html) ?? [];
      expect(figure, block.id).toMatch(/<figcaption id="[\w-]+-says"/);
      const [, below = ''] = /aria-describedby="([^"]+)"/.exec(figure) ?? [];
      const source = below ? html.slice(html.indexOf(`id="${below}"`)).split('</div>')[0] : figure;
      expect(source, block.id).toContain('class="source"');
      expect(source, block.id).toContain('Policy standard@1');
      expect(figure, block.id).toContain(`href="${VERSION}/figures/${block.id}.csv"`);
      if (block.kind !== 'key-number') expect(figure, block.id).toContain('<table>');
      if (block.kind === 'figure') expect(figure, block.id).toContain('role="img" aria-label="What it shows."');
    }
    expect(html.match(/id="([^"]+)"/g)?.length).toBe(new Set(html.match(/id="([^"]+)"/g)).size);
  });

  it('lists its sections and figures, and cites itself by its stable address', () => {
    const html = renderer.page(publishedReport());
    for (const id of ['intro', 'bars', 'beside', 'method', 'references']) expect(html).toContain(`href="#${id}"`);
    expect(html).toContain(`Example (2026): Social business. Q3 2026, version 2`);
    expect(html).toContain('CC-BY-4.0');
    expect(html).toContain('Synthetic data');
  });

  it('speaks German where it is written in German, numbers included', () => {
    const html = renderer.page(publishedReport({ language: 'de' }));
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('Abbildung 1');
    expect(html).toContain('10\u00a0%');
    expect(html).not.toMatch(/Figure \d|95% interval/);
  });

  it('hatches what is withheld and says why, in the drawing and in the table', () => {
    const html = renderer.page(publishedReport());
    const figure = html.slice(html.indexOf('id="by-industry"'), html.indexOf('id="scores"'));
    expect(figure).toContain('class="gap hatch"><span>too few contributors');
    expect(figure).toContain('Withheld: too few contributors');
  });

  it('of twenty figures weighs at most 60 kB on the wire', () => {
    const html = renderer.page(publishedReport({ blocks: [...manyFigures(20), ...EVERY_BLOCK.slice(-2)] }));
    expect(gzipSync(html).length).toBeLessThan(60_000);
  });

  it('of a draft for review has no files, no embeds and no citation', () => {
    const html = renderer.page({ ...publishedReport(), version: 0 });
    expect(html).toContain('Draft for review');
    expect(html).toContain('noindex');
    expect(html).not.toMatch(/\.csv|\/embed\/|citation_title|ld\+json/);
  });

  it('of a private link is kept from search engines, and tells nobody its address', () => {
    const html = renderer.page(publishedReport({ access: 'link' }));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
  });
});

describe('hostile contents', () => {
  /** What a field of one line takes of it. */
  const oneLine = (attack: string): string => attack.replaceAll(/\p{Cc}/gu, ' ').slice(0, 110);
  const [bars] = EVERY_BLOCK.filter((block) => block.id === 'bars');

  /** Every string in every field of a report that holds text of its authors. */
  const hostile = (strings: readonly string[]): PublishedReport => {
    const lines = strings.map(oneLine);
    const all = lines.join(' ');
    return publishedReport({
      title: all,
      subtitle: all,
      summary: strings.join('\n\n'),
      authors: lines.map((line) => ({ name: line, affiliation: line })),
      blocks: [
        ...strings.flatMap((text, i) => [
          { kind: 'text', id: `text-${i}`, heading: lines[i], markdown: text },
          { ...bars, id: `figure-${i}`, caption: lines[i], alt: lines[i] },
        ]),
        ...EVERY_BLOCK.filter(isDataBlock).map((block) => (block.kind === 'key-number' ? { ...block, label: all } : { ...block, caption: all })),
        { kind: 'method', id: 'method', notes: strings.join('\n\n') },
        { kind: 'references', id: 'references', items: lines.flatMap((text) => [{ text, address: 'https://example.org/"onload=x' }, { text, address: `https://${text}` }]) },
      ] as Block[],
    });
  }; // prettier-ignore

  // Bindings that are none keep a report from coming out at all.
  const strings = attacks.strings.filter((text) => !text.includes('{{'));
  const report = hostile(strings);

  it('neither run in a page nor lead out of it', () => {
    expect(strings.length).toBeGreaterThan(50);
    expect(dangers(renderer.page(report))).toEqual([]);
  });

  it('bring nothing of their own into a picture', () => {
    for (const i of strings.keys()) {
      const svg = renderer.picture(report, figureOf(report, `figure-${i}`));
      expect(elements(svg).filter(({ name }) => !PICTURED.test(name)), strings[i]).toEqual([]);
    }
  }); // prettier-ignore

  it('leave an embed with the one script it has', () => {
    for (const i of strings.keys()) {
      const html = renderer.embed(report, figureOf(report, `figure-${i}`));
      expect(dangers(html), strings[i]).toEqual(['script']);
      expect(html.match(/<script/gi), strings[i]).toHaveLength(1);
    }
  });

  it('cannot end the style sheet that carries the title', () => {
    const html = renderer.page(publishedReport({ title: 'a"}*{display:none}</style><script>alert(1)</script>' }));
    expect(html.match(/<style>/g)).toHaveLength(2);
    expect(dangers(html)).toEqual([]);
    expect(html.slice(html.lastIndexOf('<style>'), html.lastIndexOf('</style>'))).not.toMatch(/[}]\s*[*]/);
  });
});

const PICTURED = /^(svg|title|desc|rect|g|text|path|defs|pattern|circle)$/;

function figureOf({ body }: PublishedReport, id: string): BlockOf<'figure'> {
  const block = body.blocks.find((one) => one.id === id);
  if (block?.kind !== 'figure') throw new Error(`no figure ${id}`);
  return block;
}

describe('an embed', () => {
  const block = figureOf(publishedReport(), 'bars');

  it('is one figure with a title, tells its height, and leads to the report', () => {
    const html = renderer.embed(publishedReport(), block);
    expect(html).toContain('<title>Stages of all – Social business</title>');
    expect(html.match(/<figure/g)).toHaveLength(1);
    expect(html).toContain(`href="${VERSION}#bars"`);
    expect(html).toContain('postMessage');
    expect(html).not.toContain('&lt;iframe');
    expect(pagePolicy(html)).toMatch(/script-src 'sha256-[^']+'; /);
  });

  it('of a figure fits every page: at most 15 kB', () =>
    expect(gzipSync(renderer.embed(publishedReport(), block)).length).toBeLessThan(15_000));
});

it.each(EVERY_BLOCK.filter((block): block is BlockOf<'figure'> => block.kind === 'figure').map((block) => [block.id, block]))(
  'a picture stands by itself, with what it says, its source and its licence: %s',
  (_, block) => {
    const svg = renderer.picture(publishedReport(), block);
    expect(svg).toMatch(/^<svg xmlns=/);
    expect(svg).toContain(`<title>${block.caption}</title><desc>What it shows.</desc>`);
    for (const text of ['Policy standard@1', `${VERSION} · CC-BY-4.0`]) expect(svg).toContain(text);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  },
); // prettier-ignore
