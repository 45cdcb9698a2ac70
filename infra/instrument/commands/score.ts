import { missingAnswers } from '#shared/instrument/answers.ts';
import { parseAnswers } from '#shared/instrument/answers-file.ts';
import { nextSteps } from '#shared/instrument/next-steps.ts';
import { score as scoreAnswers } from '#shared/instrument/scoring/score.ts';
import type { Command } from '../io.ts';
import { languageOf } from '../language.ts';
import { loadDefinition, readText } from '../load.ts';
import { answerFaults, scorecardText } from '../print/scorecard.ts';

/** The scorecard of one set of answers. */
export const score: Command = {
  usage: 'score FILE ANSWERS [--json] [--language CODE]',
  about: 'the scorecard of a file of answers',
  files: 2,
  options: { json: { type: 'boolean' }, language: { type: 'string' } },
  run(io, [path = '', answersPath = ''], options) {
    const loaded = loadDefinition(io, path);
    const text = loaded && readText(io, answersPath);
    const language = loaded && languageOf(io, loaded.instrument, options);
    if (!loaded || text === undefined || !language) return 1;
    const { instrument } = loaded;
    const answers = parseAnswers(instrument, text);
    if (!answers.ok) {
      io.err(answerFaults(answersPath, answers.error));
      return 1;
    }
    const result = {
      card: scoreAnswers(instrument, answers.value),
      steps: nextSteps(instrument, answers.value),
      missing: missingAnswers(instrument, answers.value),
    };
    io.out(options['json'] ? JSON.stringify(asJson(result), null, 2) : scorecardText(instrument, language, result));
    return 0;
  },
};

type Result = Parameters<typeof scorecardText>[2];

const asJson = ({ card, steps, missing }: Result): object => ({
  ...card,
  nextSteps: steps.map(({ framework, stage, criterion, moves }) => ({
    framework,
    stage,
    criterion: criterion.code,
    moves,
  })),
  missing,
});
