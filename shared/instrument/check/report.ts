/** Something wrong with a definition: where it is (JSON pointer) and what. Warnings are doubtful, not wrong. */
export interface DefinitionFault {
  readonly pointer: string;
  readonly detail: string;
  readonly severity: 'fault' | 'warning';
}

/** What the checks tell their findings to. */
export interface Report {
  readonly found: readonly DefinitionFault[];
  fault(pointer: string, detail: string): void;
  warn(pointer: string, detail: string): void;
}

export function newReport(): Report {
  const found: DefinitionFault[] = [];
  const tell = (severity: DefinitionFault['severity']) => (pointer: string, detail: string) =>
    void found.push({ pointer, detail, severity });
  return { found, fault: tell('fault'), warn: tell('warning') };
}

/** What makes a definition unusable. */
export const faultsOf = (found: readonly DefinitionFault[]): DefinitionFault[] =>
  found.filter(({ severity }) => severity === 'fault');

/** A path as JSON pointer (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Codes as a message names them: "a", "b" and "c". */
export function listed(codes: readonly string[], joint = 'and'): string {
  const quoted = codes.map((code) => `"${code}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${joint} ${last}`;
}
