import type { GivenRole } from '../../schema.ts';

/** Where a role can be held: by all of the employer, for a unit and those under it, or for a committee. */
export type PlaceKind = 'everywhere' | 'unit' | 'authority';

/** Where each role is given; the usual one first. A deputy stands in for a person and has no place. */
export const PLACES: Readonly<Record<GivenRole, readonly PlaceKind[]>> = {
  hr: ['unit', 'everywhere'],
  director: ['everywhere'],
  chair: ['authority'],
  auditor: ['everywhere'],
  registrar: ['authority', 'unit', 'everywhere'],
  'safety-representative': ['unit', 'everywhere'],
  'information-security': ['everywhere', 'unit'],
  'data-protection-officer': ['everywhere', 'authority'],
  deputy: ['everywhere'],
};

/** The places at which who may give roles only in some units can give this one. */
export function placesOf(role: GivenRole, everywhere: boolean): readonly PlaceKind[] {
  return PLACES[role].filter((place) => everywhere || place === 'unit');
}
