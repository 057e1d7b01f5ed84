/**
 * Whether every text in a value from outside can be kept: PostgreSQL's text has no NUL, and half a surrogate pair is
 * no character. Looks into lists and objects, names included.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return true;
  return Object.entries(value).every(([name, part]) => isStorable(name) && isStorable(part));
}
