import { parseCohortKey } from '#shared/release/cohort.ts';
import type { Cell } from '#shared/release/cell.ts';
import type { NamedCell } from '#lib/charts/StageRows/order.ts';
import type { Stage } from '#lib/charts/stage.ts';
import { cohortName } from '#lib/cohort/name.ts';
import type { Catalogue } from '#lib/i18n/catalogue.ts';
import { DIMENSIONS, EVERYBODY, GROUPS, OWN_GROUP, STAGES } from './examples.ts';

type Words = Catalogue['readingLater'];

/** The stages of the examples in words, lowest first. */
export const exampleStages = (t: Words): Stage[] => STAGES.map((code) => ({ code, title: t.stage[code] }));

/** The dimensions of the examples in words. */
export const exampleDimensions = (t: Words): Stage[] => DIMENSIONS.map((code) => ({ code, title: t.dimension[code] }));

export const nameCell = (codes: Catalogue['codes'], cell: Cell): string =>
  cohortName(codes, parseCohortKey(cell.cohort) ?? {});

/** All organisations and the groups of the examples; one of them is the reader's. */
export const namedGroups = (codes: Catalogue['codes'], t: Words): NamedCell[] =>
  [EVERYBODY, ...GROUPS].map((cell) => {
    const name = nameCell(codes, cell);
    return { name, title: name, cell, own: cell === OWN_GROUP ? t.yourIndustry : undefined };
  });
