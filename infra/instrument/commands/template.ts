import { answersTemplate } from '#shared/instrument/answers-file.ts';
import type { Command } from '../io.ts';
import { languageOf } from '../language.ts';
import { loadDefinition } from '../load.ts';

/** A file of answers to fill in, for `score`. */
export const template: Command = {
  usage: 'template FILE [--language CODE]',
  about: 'a file of answers to fill in',
  files: 1,
  options: { language: { type: 'string' } },
  run(io, [path = ''], options) {
    const loaded = loadDefinition(io, path);
    const language = loaded && languageOf(io, loaded.instrument, options);
    if (!loaded || !language) return 1;
    io.out(JSON.stringify(answersTemplate(loaded.instrument, language), null, 2));
    return 0;
  },
};
