import type { WholePart } from './schema.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** An object with names, not a list and not null. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list whose members are told apart by their id; the empty list is one too. */
export function isParts(value: unknown): value is readonly WholePart[] {
  return Array.isArray(value) && value.every((one) => isRecord(one) && typeof one.id === 'string');
}

/** Whether two values of JSON read the same, whatever order their names were written in. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (isRecord(a) && isRecord(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((name) => name in b && isSame(a[name], b[name]));
  }
  return a === b;
}
