/** A shape on a field of 12 by 12, filled or drawn as a line. */
export interface GlyphShape {
  readonly d: string;
  readonly filled: boolean;
}

const CIRCLE: GlyphShape = { d: 'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z', filled: true };

/** One per cohort, told apart by shape alone. None looks like the reader's own mark. */
const GLYPHS: readonly GlyphShape[] = [
  CIRCLE,
  { d: 'M1.5 1.5h9v9h-9z', filled: false },
  { d: 'M6 0l6 6-6 6-6-6z', filled: true },
  { d: 'M1.5 1.5l9 9M10.5 1.5l-9 9', filled: false },
];

export const glyphOf = (index: number): GlyphShape => GLYPHS[index % GLYPHS.length] ?? CIRCLE;
