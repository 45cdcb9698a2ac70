/** Reads and writes fields of up to 26 bits, one after the other, lowest bit first. */
export interface BitCursor {
  readonly bytes: Uint8Array;
  /** Position in bits. */
  at: number;
}

export function putBits(cursor: BitCursor, width: number, value: number): void {
  for (let done = 0; done < width;) {
    const offset = cursor.at & 7;
    const take = Math.min(8 - offset, width - done);
    const part = (value >>> done) & ((1 << take) - 1);
    const byte = cursor.at >> 3;
    cursor.bytes[byte] = (cursor.bytes[byte] as number) | (part << offset);
    cursor.at += take;
    done += take;
  }
}

export function takeBits(cursor: BitCursor, width: number): number {
  let value = 0;
  for (let done = 0; done < width;) {
    const offset = cursor.at & 7;
    const take = Math.min(8 - offset, width - done);
    value |= (((cursor.bytes[cursor.at >> 3] as number) >> offset) & ((1 << take) - 1)) << done;
    cursor.at += take;
    done += take;
  }
  return value;
}
