import type { Framework, Indicator, Instrument, Rule, ScoreNode, Text } from './definition.ts';
import { stepCount } from './score-tree.ts';

/** A fault of a definition: where it is (JSON pointer) and what is wrong. */
export interface DefinitionFault {
  readonly pointer: string;
  readonly detail: string;
}

type Visit = (pointer: string, detail: string) => void;

/** What the schema cannot say. An empty list means every stage can be reached and every code is known. */
export function checkInstrument(instrument: Instrument): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const fault: Visit = (pointer, detail) => void faults.push({ pointer, detail });
  checkUnique(instrument.dimensions, '/dimensions', fault);
  checkUnique(instrument.indicators, '/indicators', fault);
  checkUnique(instrument.frameworks, '/frameworks', fault);
  instrument.indicators.forEach((indicator, i) => checkIndicator(instrument, indicator, `/indicators/${i}`, fault));
  instrument.frameworks.forEach((framework, i) => checkFramework(instrument, framework, `/frameworks/${i}`, fault));
  instrument.references.forEach((_, i) => checkReference(instrument, i, fault));
  checkTexts(instrument, instrument.languages, '', fault);
  return faults;
}

function checkUnique(items: readonly { code: string }[], pointer: string, fault: Visit): void {
  const seen = new Set<string>();
  items.forEach(({ code }, i) => {
    if (seen.has(code)) fault(`${pointer}/${i}/code`, `"${code}" is used twice`);
    seen.add(code);
  });
}

function checkIndicator(instrument: Instrument, indicator: Indicator, pointer: string, fault: Visit): void {
  if (!instrument.dimensions.some(({ code }) => code === indicator.dimension))
    fault(`${pointer}/dimension`, `"${indicator.dimension}" is not a dimension`);
  if (indicator.kind === 'multi') checkUnique(indicator.options, `${pointer}/options`, fault);
}

function checkFramework(instrument: Instrument, framework: Framework, pointer: string, fault: Visit): void {
  if (framework.kind === 'score') return checkScore(instrument, framework, pointer, fault);
  checkUnique(framework.stages, `${pointer}/stages`, fault);
  framework.stages.forEach((stage, s) => {
    const at = `${pointer}/stages/${s}/criteria`;
    if (s === 0 && stage.criteria.length > 0) fault(at, 'the first stage is the floor and has no criteria');
    if (s > 0 && stage.criteria.length === 0) fault(at, `stage "${stage.code}" needs a criterion of its own`);
    checkUnique(stage.criteria, at, fault);
    stage.criteria.forEach(({ rule }, c) => checkRule(instrument, rule, `${at}/${c}/rule`, fault));
  });
}

function checkRule(instrument: Instrument, rule: Rule, pointer: string, fault: Visit): void {
  if ('rules' in rule) {
    rule.rules.forEach((part, i) => checkRule(instrument, part, `${pointer}/rules/${i}`, fault));
    if (rule.op === 'count' && rule.atLeast > rule.rules.length)
      fault(`${pointer}/atLeast`, `asks for ${rule.atLeast} of ${rule.rules.length} rules: nobody can reach it`);
    return;
  }
  const indicator = instrument.indicators.find(({ code }) => code === rule.indicator);
  if (!indicator) return fault(`${pointer}/indicator`, `"${rule.indicator}" is not an indicator`);
  const wanted = rule.op === 'level' ? 'scale' : 'multi';
  if (indicator.kind !== wanted) return fault(`${pointer}/op`, `"${rule.op}" needs a ${wanted} indicator`);
  const top = rule.op === 'selected' && rule.of ? rule.of.length : stepCount(indicator) - 1;
  if (rule.atLeast > top) fault(`${pointer}/atLeast`, `${rule.atLeast} is above the top, ${top}: nobody can reach it`);
  if (rule.op === 'selected') checkSelection(indicator, rule, pointer, fault);
}

function checkSelection(
  indicator: Indicator,
  rule: Extract<Rule, { op: 'selected' }>,
  pointer: string,
  fault: Visit,
): void {
  const known = indicator.kind === 'multi' ? indicator.options.map(({ code }) => code) : [];
  rule.of?.forEach((code, i) => {
    if (!known.includes(code)) fault(`${pointer}/of/${i}`, `"${code}" is not an option of ${indicator.code}`);
    if (rule.of?.indexOf(code) !== i) fault(`${pointer}/of/${i}`, `"${code}" is listed twice: it can be selected once`);
  });
}

function checkScore(
  instrument: Instrument,
  framework: Extract<Framework, { kind: 'score' }>,
  pointer: string,
  fault: Visit,
): void {
  checkUnique(framework.bands, `${pointer}/bands`, fault);
  framework.bands.forEach(({ from }, i) => {
    if (i > 0 && from <= (framework.bands[i - 1]?.from ?? -Infinity))
      fault(`${pointer}/bands/${i}/from`, 'bands must rise: this one begins before the last one');
  });
  const top = checkNode(instrument, framework.root, `${pointer}/root`, fault);
  const last = framework.bands.length - 1;
  if ((framework.bands[last]?.from ?? 0) > top)
    fault(`${pointer}/bands/${last}/from`, `above the best possible total, ${top}: nobody can reach it`);
}

/** Checks a node and returns the best value it can take. */
function checkNode(instrument: Instrument, node: ScoreNode, pointer: string, fault: Visit): number {
  if ('of' in node) {
    const parts = node.of.map((child, i) => ({
      value: checkNode(instrument, child, `${pointer}/of/${i}`, fault),
      weight: child.weight ?? 1,
    }));
    if (node.combine === 'min') return Math.min(...parts.map(({ value }) => value));
    const sum = parts.reduce((total, { value, weight }) => total + value * weight, 0);
    return node.combine === 'sum' ? sum : sum / parts.reduce((total, part) => total + part.weight, 0);
  }
  const indicator = instrument.indicators.find(({ code }) => code === node.indicator);
  if (!indicator) fault(`${pointer}/indicator`, `"${node.indicator}" is not an indicator`);
  if (indicator && node.values && node.values.length !== stepCount(indicator))
    fault(`${pointer}/values`, `needs one number per level, ${stepCount(indicator)}`);
  return node.values ? Math.max(...node.values) : 1;
}

function checkReference(instrument: Instrument, i: number, fault: Visit): void {
  const reference = instrument.references[i];
  const framework = instrument.frameworks.find(({ code }) => code === reference?.framework);
  if (!framework) fault(`/references/${i}/framework`, `"${reference?.framework}" is not a framework`);
}

/** Every text must be there in every language the definition promises. */
function checkTexts(node: unknown, languages: Instrument['languages'], pointer: string, fault: Visit): void {
  if (node === null || typeof node !== 'object') return;
  if (isText(node)) {
    const absent = languages.filter((language) => !node[language]);
    if (absent.length > 0) fault(pointer, `has no text in ${absent.join(', ')}`);
    return;
  }
  for (const [key, value] of Object.entries(node)) checkTexts(value, languages, `${pointer}/${key}`, fault);
}

const isText = (node: object): node is Text => 'en' in node || 'de' in node;
