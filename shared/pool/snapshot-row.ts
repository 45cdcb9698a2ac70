import type { Pseudonym } from '../kernel/ids.ts';

/** Bytes of a pseudonym: 96 bits, 16 characters of base64url. */
const NAME = 12;

/** What a snapshot keeps of a contributor: who (as a pseudonym) and the packed contribution. */
export interface SnapshotRow {
  readonly pseudonym: Pseudonym;
  readonly contribution: Uint8Array;
}

export function packSnapshotRow({ pseudonym, contribution }: SnapshotRow): Uint8Array {
  const bytes = new Uint8Array(NAME + contribution.length);
  putName(bytes, 0, pseudonym);
  bytes.set(contribution, NAME);
  return bytes;
}

function putName(bytes: Uint8Array, at: number, pseudonym: Pseudonym): void {
  const name = atob(pseudonym.replaceAll('-', '+').replaceAll('_', '/'));
  for (let i = 0; i < NAME; i++) bytes[at + i] = name.charCodeAt(i);
}

/** Rows with other names in the place of some; undefined when none of them is there. `size` as for `unpackSnapshotRows`. */
export function renameSnapshotRows(
  size: number,
  bytes: Uint8Array,
  names: ReadonlyMap<Pseudonym, Pseudonym>,
): Uint8Array | undefined {
  const rows = unpackSnapshotRows(size, bytes);
  if (!rows.some(({ pseudonym }) => names.has(pseudonym))) return undefined;
  const renamed = Uint8Array.from(bytes);
  rows.forEach(({ pseudonym }, i) => putName(renamed, i * (NAME + size), names.get(pseudonym) ?? pseudonym));
  return renamed;
}

/** Rows whose contributions have `size` bytes each. Throws when they are no whole rows: a bug, or another version. */
export function unpackSnapshotRows(size: number, bytes: Uint8Array): SnapshotRow[] {
  const stride = NAME + size;
  if (bytes.length % stride !== 0) throw new Error(`rows of a snapshot have ${stride} bytes each`);
  return Array.from({ length: bytes.length / stride }, (_, i) => ({
    pseudonym: nameAt(bytes, i * stride),
    contribution: bytes.subarray(i * stride + NAME, (i + 1) * stride),
  }));
}

const nameAt = (bytes: Uint8Array, at: number): Pseudonym =>
  btoa(String.fromCharCode(...bytes.subarray(at, at + NAME)))
    .replaceAll('+', '-')
    .replaceAll('/', '_') as Pseudonym;
