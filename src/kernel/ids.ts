import type { Instant } from './clock.ts';

/** Ids are UUID version 7: they sort by the millisecond they were made in. Branded, so that two kinds cannot be swapped. */
export type Id<Kind extends string> = string & { readonly __brand: Kind };

export type EmployerId = Id<'EmployerId'>;
export type AuthorityId = Id<'AuthorityId'>;
export type UnitId = Id<'UnitId'>;
export type PersonId = Id<'PersonId'>;
export type EmploymentId = Id<'EmploymentId'>;
export type EntryId = Id<'EntryId'>;

/** Where randomness comes from: fills and returns an array of `length` bytes. Handed in like the clock. */
export type RandomBytes = (length: number) => Uint8Array;

/** The operating system's randomness. */
export const systemRandom: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text has the shape of an id. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** A new id of the kind that the caller names. */
export function newId<Kind extends Id<string>>(at: Instant, random: RandomBytes): Kind {
  const bytes = random(16);
  let milliseconds = Date.parse(at);
  for (let index = 5; index >= 0; index--) {
    bytes[index] = milliseconds % 256;
    milliseconds = Math.floor(milliseconds / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  // Ids are made in browsers, too, where there is no Buffer.
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Kind;
}
