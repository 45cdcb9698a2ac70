import type { Instrument, NumberIndicator, Text } from '#shared/instrument/definition.ts';
import type { Sheet } from '#shared/exchange/sheet.ts';
import type { FrameworkResult, Scorecard } from '#shared/instrument/scoring/score.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { stagesOf } from '../charts/stage.ts';

type Row = readonly [
  framework: string,
  kind: string,
  code: string,
  name: string,
  stage: string,
  value: string,
  unit: string,
];
type Words = Catalogue['scorecardDetails']['file'];
type Framework = Instrument['frameworks'][number];
type Say = (text: Text | undefined) => string;

/** A scorecard as one long table, one figure a row: easy to filter, and to put under that of another period. */
export function scorecardSheet(t: Words, say: Say, instrument: Instrument, scorecard: Scorecard): Sheet {
  const header: Row = [t.framework, t.kind, t.code, t.name, t.stage, t.value, t.unit];
  const frameworks = instrument.frameworks.flatMap((framework) => {
    const result = scorecard.frameworks.find((one) => one.framework === framework.code);
    return result ? frameworkRows(t, say, framework, result) : [];
  });
  return [
    header,
    ...frameworks,
    ...dimensionRows(t, say, instrument, scorecard),
    ...kpiRows(t, say, instrument, scorecard),
  ];
}

function frameworkRows(t: Words, say: Say, framework: Framework, result: FrameworkResult): Row[] {
  const stages = stagesOf(framework);
  const stageOf = (code: string | null) => say(stages.find((one) => one.code === code)?.title);
  const row = (kind: string, code: string, name: string, stage: string, value: string): Row => [
    say(framework.title),
    kind,
    code,
    name,
    stage,
    value,
    '',
  ];
  const criteria =
    framework.kind === 'ladder' ? framework.stages.flatMap((one) => one.criteria) : (framework.criteria ?? []);
  return [
    row(t.kinds.stage, result.stage, stageOf(result.stage), stageOf(result.stage), ''),
    ...(result.total === null
      ? []
      : [row(t.kinds.total, framework.code, say(framework.title), '', plain(result.total))]),
    ...result.criteria.map(({ stage, code, met }) =>
      row(
        t.kinds.criterion,
        code,
        say(criteria.find((one) => one.code === code)?.text),
        stageOf(stage),
        met ? t.met : t.unmet,
      ),
    ),
    ...result.groups.map(({ code, value }) =>
      row(t.kinds.group, code, say(framework.groups?.find((one) => one.code === code)?.title), '', plain(value)),
    ),
  ];
}

const dimensionRows = (t: Words, say: Say, { dimensions }: Instrument, scorecard: Scorecard): Row[] =>
  scorecard.dimensions.map(({ code, score }) => {
    const title = dimensions.find((one) => one.code === code)?.title;
    return ['', t.kinds.dimension, code, say(title), '', plain(score), '0–100'];
  });

const kpiRows = (t: Words, say: Say, { indicators }: Instrument, scorecard: Scorecard): Row[] =>
  scorecard.kpis.map(({ code, value }) => {
    const indicator = indicators.find((one): one is NumberIndicator => one.kind === 'number' && one.code === code);
    return ['', t.kinds.kpi, code, say(indicator?.question), '', plain(value), say(indicator?.unit)];
  });

/** With a decimal point in every language, and without digits that only computing makes. */
const plain = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(4))));
