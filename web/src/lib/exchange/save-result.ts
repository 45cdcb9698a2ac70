import { toCsv } from '#shared/exchange/csv.ts';
import { exportAnswers, exportJson } from '#shared/exchange/export-answers.ts';
import type { Text } from '#shared/instrument/definition.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { OwnResult } from '../scorecard/load.ts';
import { saveCsv, saveJson } from './save-file.ts';
import { scorecardSheet } from './scorecard-sheet.ts';

export type ResultFile = 'answers' | 'scorecard' | 'json';

interface Speaker {
  readonly t: Catalogue['scorecardDetails']['file'];
  readonly say: (text: Text | undefined) => string;
}

/** Saves a result as a file named after its programme and period; returns the name. */
export function saveResult(file: ResultFile, programme: string, result: OwnResult, { t, say }: Speaker): string {
  const { assessment, instrument, scorecard } = result;
  const { period, revision, state, history, profile, assessor, answers } = assessment;
  const name = `${programme}-${period}${file === 'json' ? '.json' : `-${file}.csv`}`;
  const it = { profile, assessor, answers };
  switch (file) {
    case 'answers':
      saveCsv(name, toCsv(exportAnswers(instrument, it)));
      break;
    case 'scorecard':
      saveCsv(name, toCsv(scorecardSheet(t, say, instrument, scorecard)));
      break;
    case 'json': {
      const submittedAt = history.at(-1)?.at;
      saveJson(name, { programme, period, revision, state, submittedAt, ...exportJson(instrument, it), scorecard });
    }
  }
  return name;
}
