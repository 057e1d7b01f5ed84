/** About where something lies, in degrees. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

const EARTH_IN_KILOMETRES = 6371;

/** As the crow flies. */
export function kilometresBetween(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_IN_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Where somebody could sit: desks for each weekday, Monday first, and how many of them are taken. */
export interface Seats {
  readonly desks: readonly number[];
  readonly taken: readonly number[];
  readonly isOpen: boolean;
}

/** Whether there is a desk left on each of these weekdays, 1 = Monday; asked for none, on any day. */
export function hasRoom({ desks, taken, isOpen }: Seats, weekdays: readonly number[]): boolean {
  const isFree = (weekday: number) => (desks[weekday - 1] ?? 0) > (taken[weekday - 1] ?? 0);
  if (!isOpen) return false;
  return weekdays.length === 0 ? desks.some((_, index) => isFree(index + 1)) : weekdays.every(isFree);
}

/** Those that have room first, the nearest of them first; where nobody knows from where, by name. */
export function nearest<Place extends Seats & { readonly name: string; readonly position: Position }>(
  places: readonly Place[],
  from: Position | undefined,
  weekdays: readonly number[],
): readonly (Place & { readonly hasRoom: boolean; readonly kilometres: number | null })[] {
  return places
    .map((place) => ({
      ...place,
      hasRoom: hasRoom(place, weekdays),
      kilometres: from === undefined ? null : Math.round(kilometresBetween(from, place.position)),
    }))
    .toSorted(
      (a, b) =>
        Number(b.hasRoom) - Number(a.hasRoom) ||
        (a.kilometres ?? 0) - (b.kilometres ?? 0) ||
        a.name.localeCompare(b.name, 'sv'),
    );
}
