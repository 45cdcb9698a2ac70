import type { Indicator, Instrument, Mapping, VersionMap } from '../definition.ts';
import { stepCount } from '../scoring/steps.ts';
import { targetOf } from '../versions/transfer.ts';
import { indicatorsByCode, placed } from './parts.ts';
import { listed, type Report } from './report.ts';

type Rescored = Extract<Mapping, { how: 'rescored' }>;

/** Maps begin at earlier versions and end at indicators and levels there are. What they leave out `diff` tells. */
export function checkMaps(instrument: Instrument, report: Report): void {
  const { maps, version } = instrument;
  for (const { item, at } of placed(maps, '/maps')) {
    if (!isEarlier(item.from, version))
      report.fault(`${at}/from`, `"${item.from}" is not earlier than this version, ${version}`);
    if (maps.find(({ from }) => from === item.from) !== item)
      report.fault(`${at}/from`, `"${item.from}" is mapped twice`);
    checkMap(instrument, item, at, report);
  }
}

/** Versions compare number by number: 1.10 is later than 1.9. */
export function isEarlier(a: string, b: string): boolean {
  const [major, minor] = a.split('.').map(Number);
  const [otherMajor, otherMinor] = b.split('.').map(Number);
  return major === otherMajor ? (minor ?? 0) < (otherMinor ?? 0) : (major ?? 0) < (otherMajor ?? 0);
}

function checkMap(instrument: Instrument, { indicators, comparable }: VersionMap, at: string, report: Report): void {
  const known = indicatorsByCode(instrument);
  const targets = indicators.map(targetOf);
  for (const [i, { item, at: place }] of placed(indicators, `${at}/indicators`).entries()) {
    const target = targets[i];
    const indicator = known.get(target ?? '');
    if (target !== undefined && !indicator)
      report.fault(`${place}/${item.how === 'same' ? 'from' : 'to'}`, `"${target}" is not an indicator`);
    if (indicators.findIndex(({ from }) => from === item.from) < i)
      report.fault(`${place}/from`, `"${item.from}" is mapped twice`);
    if (target !== undefined && targets.indexOf(target) < i)
      report.fault(place, `another one is mapped to "${target}" already`);
    if (item.how === 'rescored' && indicator) checkRescored(item, indicator, place, report);
  }
  const frameworks = instrument.frameworks.map(({ code }) => code);
  comparable.forEach((code, i) => {
    if (!frameworks.includes(code)) report.fault(`${at}/comparable/${i}`, `"${code}" is not a framework`);
  });
}

function checkRescored({ levels, options }: Rescored, indicator: Indicator, at: string, report: Report): void {
  const needed = indicator.kind === 'multi' ? 'options' : indicator.kind === 'number' ? undefined : 'levels';
  const given = [...(levels ? ['levels'] : []), ...(options ? ['options'] : [])];
  if (String(given) !== String(needed ?? []))
    report.fault(
      at,
      `${indicator.code} is a ${indicator.kind}: ${needed ? `needs "${needed}"` : 'its value needs nothing'}, and has ${listed(given) || 'nothing'}`,
    );
  if (levels && needed === 'levels') checkLevels(levels, stepCount(indicator) - 1, `${at}/levels`, report);
  for (const [from, to] of Object.entries(options ?? {}))
    if (to !== null && indicator.kind === 'multi' && !indicator.options.some(({ code }) => code === to))
      report.fault(`${at}/options/${from}`, `"${to}" is not an option of ${indicator.code}`);
}

/** Who was better must not become worse. */
function checkLevels(levels: readonly (number | null)[], top: number, at: string, { fault, warn }: Report): void {
  let best = -Infinity;
  levels.forEach((level, i) => {
    if (level === null) return;
    if (level > top) fault(`${at}/${i}`, `${level} is above the top, ${top}`);
    if (level < best) warn(`${at}/${i}`, `${level} is lower than a worse answer gets`);
    best = Math.max(best, level);
  });
}
