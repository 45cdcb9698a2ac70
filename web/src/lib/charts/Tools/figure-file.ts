import type { Sheet } from '#shared/exchange/sheet.ts';

/** A chart as it leaves the page: as a picture and as data. Made when somebody asks for it. */
export interface FigureFile {
  /** File name without its ending. */
  readonly name: string;
  /** An SVG document of its own. */
  readonly svg: string;
  /** The numbers, header first; with interval, contributors, edition and policy in every row. */
  readonly data: Sheet;
}

export type MakeFile = () => Promise<FigureFile>;
