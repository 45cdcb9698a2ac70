import type { DefinitionFault } from '#shared/instrument/check/report.ts';
import { counted } from './words.ts';

/** Everything that was found, faults first, each with its path. */
export function findings(path: string, found: readonly DefinitionFault[]): string {
  const of = (severity: DefinitionFault['severity']) => found.filter((one) => one.severity === severity);
  const [faults, warnings] = [of('fault'), of('warning')];
  return [
    `${path}: ${counted(faults.length, 'fault')}, ${counted(warnings.length, 'warning')}`,
    ...[...faults, ...warnings].map(line),
  ].join('\n');
}

const line = ({ pointer, detail, severity }: DefinitionFault): string =>
  `  ${severity.padEnd(7)}  ${pointer || '(the whole file)'}: ${detail}`;
