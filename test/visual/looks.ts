/** What a chart is drawn on. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly media: 'screen' | 'print';
  readonly scheme: 'light' | 'dark';
  /** Colours of the reader's own choice, as in high contrast. */
  readonly forced: boolean;
}

const DESK = { width: 1280, media: 'screen', scheme: 'light', forced: false } as const;

/** Every look has a reviewed image of every chart. Paper is as wide as A4 without its margins. */
export const LOOKS: readonly Look[] = [
  { ...DESK, name: 'light' },
  { ...DESK, name: 'dark', scheme: 'dark' },
  { ...DESK, name: 'phone', width: 360 },
  { ...DESK, name: 'print', width: 700, media: 'print' },
  { ...DESK, name: 'forced', forced: true },
];
