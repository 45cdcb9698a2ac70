import { channels } from './palette.ts';

type Triple = readonly [number, number, number];

/** How colours look to somebody without one kind of cones, in linear RGB (Machado, Oliveira & Fernandes 2009, severity 1). */
const SEEN = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;
export type Vision = keyof typeof SEEN;
export const VISIONS = Object.keys(SEEN) as Vision[];

const linear = (byte: number): number => {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const linearOf = (colour: string): Triple => channels(colour).map(linear) as unknown as Triple;

function seen(colour: string, vision: Vision): Triple {
  const rgb = linearOf(colour);
  const m = SEEN[vision];
  return [0, 3, 6].map((row) =>
    Math.min(1, Math.max(0, (m[row] ?? 0) * rgb[0] + (m[row + 1] ?? 0) * rgb[1] + (m[row + 2] ?? 0) * rgb[2])),
  ) as unknown as Triple;
}

/** CIE L*a*b* of linear RGB, white point D65. */
function lab([r, g, b]: Triple): Triple {
  const x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}

/** How far apart two colours look, as CIE 1976 ΔE: about 2 can just be told apart side by side, 10 at a glance. */
export function difference(one: string, other: string, vision: Vision): number {
  const [a, b] = [lab(seen(one, vision)), lab(seen(other, vision))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Contrast ratio of WCAG 2.2 (1 to 21). */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((colour) => {
    const [r, g, blue] = linearOf(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
  }) as [number, number];
  return Math.max(a, b) / Math.min(a, b);
}
