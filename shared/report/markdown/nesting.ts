/** Quotes and lists inside each other a text may have; deeper ones would only exhaust the lexer. */
const DEEPEST = 12;

const MARKERS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/;

/** Whether a line opens more quotes and lists than a text may have. */
export const isTooNested = (text: string): boolean => text.split('\n').some((line) => markersOf(line) > DEEPEST);

const markersOf = (line: string): number => MARKERS.exec(line)?.[0].match(/>|[-+*](?=[ \t]|$)|\d+[.)]/g)?.length ?? 0;
