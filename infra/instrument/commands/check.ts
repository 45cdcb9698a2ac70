import type { Command } from '../io.ts';
import { loadDefinition } from '../load.ts';
import { findings } from '../print/findings.ts';
import { summaryOf } from '../print/summary.ts';

/** Every fault of a definition with its path, or what it consists of. Warnings never fail. */
export const check: Command = {
  usage: 'check FILE',
  about: 'every fault of a definition with its path',
  files: 1,
  run(io, [path = '']) {
    const loaded = loadDefinition(io, path);
    if (!loaded) return 1;
    const { instrument, warnings } = loaded;
    io.out(`${instrument.id} ${instrument.version}`);
    io.out(summaryOf(instrument));
    io.out(findings(path, warnings));
    return 0;
  },
};
