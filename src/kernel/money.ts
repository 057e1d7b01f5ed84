/** An exact decimal number, `units / 10 ** scale`: an amount in kronor, or a percentage. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

// U+00A0, U+2007 and U+202F are the no-break spaces that spreadsheets group digits with.
const SHAPE = /^(-?)(\d(?:[ \u00a0\u2007\u202f]*\d)*)(?:[.,](\d+))?$/;

/**
 * Reads a number as people and accounting systems write it: hyphen-minus, digits that spaces or no-break spaces may
 * group, one decimal comma or point. Undefined for anything else, `1.000,00` included.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  return { units: BigInt(`${sign}${whole.replace(/\D/g, '')}${fraction}`), scale: fraction.length };
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: atScale(a, scale) + atScale(b, scale), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest whole number; a half goes towards plus infinity, so that -2.5 becomes -2. */
export function roundHalfUp(value: Decimal): bigint {
  const one = 10n ** BigInt(value.scale);
  const doubled = 2n * value.units + one;
  const quotient = doubled / (2n * one);
  return doubled < 0n && doubled % (2n * one) !== 0n ? quotient - 1n : quotient;
}

function atScale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}
