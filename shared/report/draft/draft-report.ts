import type { Block } from '../../contracts/report-block-schemas.ts';
import type { ReportBody } from '../../contracts/report-schemas.ts';
import type { Locale } from '../../contracts/tenant-schemas.ts';
import type { Instrument, Text } from '../../instrument/definition.ts';
import type { EditionId, ProgrammeId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { ALL } from '../../release/cohort.ts';
import { publishedCell, publishedEdition, type Missing } from '../read-row.ts';
import type { ReportSource } from '../source.ts';
import { inLanguage } from '../words/format.ts';
import { REPORT_WORDS } from '../words/words.ts';
import { bound } from './bind.ts';
import { byDimensionBlocks } from './by-dimension.ts';
import { headlineBlocks, headlineSentence } from './headline.ts';
import { movementBlocks } from './movements.ts';
import { scoreBlocks } from './scores.ts';
import { mainStage, wordsOf, type DraftSubject } from './subject.ts';

/** What a draft is asked for; licence and access are the programme's own. */
export interface DraftRequest extends Pick<ReportBody, 'language' | 'authors' | 'licence' | 'access'> {
  readonly programme: { readonly id: ProgrammeId; readonly title: Text };
  readonly edition: EditionId;
}

/**
 * A complete report on an edition by rules: headline, by industry, by size, scores, movements, method. Sentences are
 * templates, every number in them is bound. `source` holds what `draftNeeds` names. Needs authors and a licence to pass
 * `checkReport` without errors.
 */
export function draftReport(request: DraftRequest, source: ReportSource): Result<ReportBody, Missing> {
  const { programme, edition, language, authors, licence, access } = request;
  const found = publishedEdition(source, edition);
  if (!found.ok) return found;
  const cell = publishedCell(source, edition, ALL);
  if (!cell.ok) return cell;
  const { instrument } = found.value;
  const main = mainStage(instrument, cell.value);
  const about = main && { source, edition, instrument, language, ...main };
  const words = wordsOf({ language });
  return ok({
    title: words.title(inLanguage(language, programme.title)).slice(0, 200),
    subtitle: words.subtitle(bound.edition({ home: edition, edition })),
    summary: about ? headlineSentence(about) : withheldSentence(language, edition, cell.value),
    authors,
    language,
    programme: programme.id,
    edition,
    access,
    licence,
    blocks: [...(about ? findings(about) : []), ...movementBlocks(edition, instrument, source, language), ...closing(instrument, words.notes)],
  });
} // prettier-ignore

const findings = (about: DraftSubject): Block[] => [
  ...headlineBlocks(about),
  ...byDimensionBlocks(about, 'industry'),
  ...byDimensionBlocks(about, 'size'),
  ...scoreBlocks(about),
];

function withheldSentence(language: Locale, edition: EditionId, cell: Parameters<typeof mainStage>[1]): string {
  const reason = cell?.status === 'withheld' ? cell.reason : 'too-few';
  return REPORT_WORDS[language].draft.headlineWithheld(
    bound.edition({ home: edition, edition }),
    REPORT_WORDS[language].withheld[reason],
  );
}

/** The method note, and the texts the questionnaire was made from. */
function closing({ sources }: Instrument, notes: string): Block[] {
  const items = sources.slice(0, 60).map(({ title, author, year }) => ({
    text: `${author} (${year}): ${title}`.slice(0, 500),
    address: null,
  }));
  return [
    { kind: 'method', id: 'method', notes },
    ...(items.length > 0 ? [{ kind: 'references' as const, id: 'references', items }] : []),
  ];
}
