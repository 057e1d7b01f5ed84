import { createHash } from 'node:crypto';
import type { Entry, Fact } from './entry.ts';

/**
 * The RFC 6962 leaf hash of an entry: SHA-256(0x00 ‖ SHA-256(salt ‖ canonical entry)). Without the salt, which goes
 * with the payload, nobody can try facts against it; with both, anyone can prove that the facts were these.
 */
export function leafOf(entry: Entry, salt: Uint8Array): Buffer {
  const salted = createHash('sha256').update(salt).update(canonicalText(entry)).digest();
  return createHash('sha256').update(Uint8Array.of(0)).update(salted).digest();
}

/** JSON with the names of every object in UTF-16 order (as RFC 8785) and nothing absent: equal entries give equal text. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(ordered(value as Fact));
}

function ordered(value: Fact): Fact {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(ordered);
  const pairs = Object.entries(value).filter(([, of]) => of !== undefined);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, ordered(of)]));
}
