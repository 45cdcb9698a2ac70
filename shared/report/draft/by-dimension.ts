import type { Block } from '../../contracts/report-block-schemas.ts';
import type { CohortDimension } from '../../kernel/codes.ts';
import { stageCodes } from '../../instrument/scoring/score.ts';
import type { CohortKey } from '../../kernel/ids.ts';
import type { Cell, ShareRow } from '../../release/cell.ts';
import type { GroupBindings } from '../words/draft-words.ts';
import { bound } from './bind.ts';
import { cellsBy, middleOf, stageRow, subjectAt, wordsOf, type DraftSubject } from './subject.ts';

/** A group in which the stage is shown. */
interface Group {
  readonly cohort: CohortKey;
  readonly row: ShareRow;
}

/** How groups of a dimension differ on the stage on which they differ most; nothing where no group is shown. */
export function byDimensionBlocks(subject: DraftSubject, by: CohortDimension): Block[] {
  const about = { ...subject, stage: clearestStage(subject, by) ?? subject.stage };
  const { edition, framework } = about;
  const words = wordsOf(about);
  const cells = cellsBy(about, by);
  const groups = rankedGroups(about, cells);
  const [most] = groups;
  if (!most) return [];
  const markdown = [sentenceOf(about, groups), ...asides(about, cells)].join('\n\n');
  return [
    { kind: 'text', id: `${by}-text`, heading: words.headings.by[by], markdown },
    { kind: 'figure', id: `${by}-figure`, spec: { chart: 'stages-by', edition, by, framework }, caption: captionOf(about, by, groups), alt: altOf(about, by, groups), intervals: true },
  ];
} // prettier-ignore

/** Largest share first; ties stay in the registry's order. */
const rankedGroups = (about: DraftSubject, cells: readonly Cell[]): Group[] =>
  cells
    .flatMap((cell) => {
      const row = stageRow(cell, about);
      return row ? [{ cohort: cell.cohort, row }] : [];
    })
    .sort((a, b) => middleOf(b.row) - middleOf(a.row));

function sentenceOf(about: DraftSubject, groups: readonly Group[]): string {
  const words = wordsOf(about);
  const stage = bound.stage(about.framework, about.stage);
  const [most, least] = [groups[0], groups.at(-1)];
  if (!most || !least) return '';
  if (most === least) return words.byOne(stage, inWords(about, most));
  const clear = clearestPair(groups);
  return clear
    ? words.byClear(stage, inWords(about, clear.more), inWords(about, clear.fewer))
    : words.byClose(stage, inWords(about, most), inWords(about, least));
}

/** What the figure finds, where it finds something. */
function captionOf(about: DraftSubject, by: CohortDimension, groups: readonly Group[]): string {
  const words = wordsOf(about);
  const { edition, framework, stage } = about;
  const names = { framework: bound.framework(framework), edition: bound.edition({ home: edition, edition }), stage: bound.stage(framework, stage) };
  if (groups.length < 2) return words.byCaption(by, names);
  const clear = clearestPair(groups);
  return clear ? words.byCaptionClear(by, names, inWords(about, clear.more), inWords(about, clear.fewer)) : words.byCaptionClose(by, names);
} // prettier-ignore

/** The stage with the widest gap between the intervals of two groups; undefined where no two are apart on any. */
function clearestStage(about: DraftSubject, by: CohortDimension): string | undefined {
  const own = about.instrument.frameworks.find(({ code }) => code === about.framework);
  const cells = cellsBy(about, by);
  const gaps = (own ? stageCodes(own) : []).flatMap((stage) => {
    const clear = clearestPair(rankedGroups({ ...about, stage }, cells));
    return clear ? [{ stage, gap: clear.more.row.low - clear.fewer.row.high }] : [];
  });
  return gaps.sort((a, b) => b.gap - a.gap)[0]?.stage;
}

/** The two groups whose intervals lie furthest apart; undefined where all of them overlap. Small groups rarely win. */
function clearestPair(groups: readonly Group[]): { more: Group; fewer: Group } | undefined {
  const [first] = groups;
  if (!first) return undefined;
  const more = groups.reduce((best, group) => (group.row.low > best.row.low ? group : best), first);
  const fewer = groups.reduce((best, group) => (group.row.high < best.row.high ? group : best), first);
  return more.row.low > fewer.row.high ? { more, fewer } : undefined;
}

function inWords(about: DraftSubject, { cohort }: Group): GroupBindings {
  const at = subjectAt(about, cohort);
  return {
    cohort: bound.cohort(at),
    share: bound.share(at, about.framework, about.stage),
    interval: bound.interval(at, about.framework, about.stage),
  };
}

const asides = (about: DraftSubject, cells: readonly Cell[]): string[] => [
  ...(cells.some(({ status }) => status === 'withheld') ? [wordsOf(about).someWithheld] : []),
  ...(cells.some(({ asOf, status }) => status === 'shown' && asOf !== about.edition)
    ? [wordsOf(about).someCarried]
    : []),
];

/** The table beside the figure tells of every group; the alternative text of the two ends. */
function altOf(about: DraftSubject, by: CohortDimension, groups: readonly Group[]): string {
  const ends = groups.length > 2 ? groups.filter((_, i) => i === 0 || i === groups.length - 1) : groups;
  return wordsOf(about).byAlt(by, {
    framework: bound.framework(about.framework),
    stage: bound.stage(about.framework, about.stage),
    groups: ends.map((group) => wordsOf(about).groupAlt(inWords(about, group))).join(', '),
  });
}
