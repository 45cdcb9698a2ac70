import type { Framework, Instrument } from '../definition.ts';
import { criteriaOf, frameworksOf, groupsOf, placed } from './parts.ts';
import type { Report } from './report.ts';

/** Every code of its list once: whatever refers to it must mean one thing. */
export function checkCodes(instrument: Instrument, { fault }: Report): void {
  const unique = (items: readonly { readonly at: string; readonly item: { readonly code: string } }[]) => {
    const seen = new Set<string>();
    for (const { at, item } of items) {
      if (seen.has(item.code)) fault(`${at}/code`, `"${item.code}" is used twice`);
      seen.add(item.code);
    }
  };
  unique(placed(instrument.dimensions, '/dimensions'));
  unique(placed(instrument.indicators, '/indicators'));
  unique(frameworksOf(instrument));
  unique(placed(instrument.references, '/references'));
  unique(placed(instrument.sources, '/sources'));
  instrument.indicators.forEach((one, i) => {
    if (one.kind === 'multi') unique(placed(one.options, `/indicators/${i}/options`));
  });
  instrument.sources.forEach(({ signs }, i) => unique(placed(signs, `/sources/${i}/signs`)));
  for (const { item, at } of frameworksOf(instrument)) {
    unique(stagesOf(item, at));
    // Groups name criteria without their stage.
    unique(criteriaOf(item, at));
    unique(groupsOf(item, at));
  }
}

const stagesOf = (framework: Framework, at: string) =>
  framework.kind === 'ladder' ? placed(framework.stages, `${at}/stages`) : placed(framework.bands, `${at}/bands`);
