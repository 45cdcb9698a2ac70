import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BEST = { level: 9, memLevel: 9 };
const COLOURS = 128;

/** `0xRRGGBB` of every pixel. */
const coloursOf = ({ data }: PNG): number[] =>
  Array.from({ length: data.length / 4 }, (_, at) => data.readUIntBE(4 * at, 3));

/** The commonest colours: every area keeps its own, only edges of letters may take the nearest one. */
function paletteOf(pixels: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([a, often], [b, rare]) => rare - often || a - b).slice(0, COLOURS).map(([colour]) => colour);
} // prettier-ignore

function distance(a: number, b: number): number {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255));
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
}

/** Number of every pixel's colour in the palette, or of the nearest. */
function numbered(pixels: readonly number[], palette: readonly number[]): Uint8Array {
  const known = new Map(palette.map((colour, number) => [colour, number]));
  const nearest = (colour: number): number => {
    const away = palette.map((one) => distance(one, colour));
    return away.indexOf(Math.min(...away));
  };
  return Uint8Array.from(pixels, (colour) => {
    const number = known.get(colour) ?? nearest(colour);
    known.set(colour, number);
    return number;
  });
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of at most 128 colours, a quarter of the size of one in full colour (PNG specification, colour type 3). */
export function palettePng(image: PNG): Buffer {
  const { width, height } = image;
  const colours = coloursOf(image);
  const palette = paletteOf(colours);
  const pixels = numbered(colours, palette);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const entries = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', header), chunk('PLTE', entries), chunk('IDAT', deflateSync(rows, BEST))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}
