import type { Pseudonym } from '../kernel/ids.ts';

/** Bytes of a pseudonym: 96 bits, 16 characters of base64url. */
const NAME = 12;

/** What a snapshot keeps of a contributor: who (as a pseudonym) and the packed contribution. */
export interface SnapshotRow {
  readonly pseudonym: Pseudonym;
  readonly contribution: Uint8Array;
}

export function packSnapshotRow({ pseudonym, contribution }: SnapshotRow): Uint8Array {
  const name = atob(pseudonym.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(NAME + contribution.length);
  for (let i = 0; i < NAME; i++) bytes[i] = name.charCodeAt(i);
  bytes.set(contribution, NAME);
  return bytes;
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
