import { diffInstruments } from '#shared/instrument/diff-instruments.ts';
import type { Command } from '../io.ts';
import { loadDefinition, loadShape } from '../load.ts';
import { diffText } from '../print/diff.ts';

/** What a new version makes of answers to an old one. The old one is as it is: only its shape is looked at. */
export const diff: Command = {
  usage: 'diff OLD NEW',
  about: 'what maps, what is rescored, what breaks',
  files: 2,
  run(io, [oldPath = '', newPath = '']) {
    const [earlier, later] = [loadShape(io, oldPath), loadDefinition(io, newPath)];
    if (!earlier || !later) return 1;
    const found = diffInstruments(earlier, later.instrument);
    io.out(diffText(earlier, later.instrument, found));
    return found.breaks.length > 0 ? 1 : 0;
  },
};
