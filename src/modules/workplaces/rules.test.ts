import { expect, test } from 'vitest';
import { findMunicipality, municipalities } from './municipalities.ts';
import { hasRoom, kilometresBetween, nearest } from './rules.ts';

const at = (name: string) => {
  const found = findMunicipality(name);
  if (found === undefined) throw new Error(`no municipality ${name}`);
  return found;
};
const place = (name: string, desks: number[], taken: number[] = []) => ({
  name,
  desks: [...desks, 0, 0].slice(0, 7),
  taken,
  isOpen: true,
  position: at(name),
});

test('every municipality of the country is known by code and by name, about where it lies', () => {
  expect(municipalities().size).toBe(290);
  expect(findMunicipality('2280')?.name).toBe(at('Härnösand').name);
  expect(findMunicipality('180')?.name).toBe('Stockholm');
  expect(findMunicipality('Ankeborg')).toBeUndefined();
  // About 540 km by air.
  expect(kilometresBetween(at('Stockholm'), at('Malmö'))).toBeGreaterThan(480);
  expect(kilometresBetween(at('Stockholm'), at('Malmö'))).toBeLessThan(560);
});

test('there is room when a desk is left on every weekday asked for, and none where it is closed', () => {
  const half = place('Timrå', [2, 2, 2, 2, 2], [2, 1, 0, 0, 0]);
  expect(hasRoom(half, [2, 3])).toBe(true);
  expect(hasRoom(half, [1, 2])).toBe(false);
  expect(hasRoom(half, [])).toBe(true);
  expect(hasRoom(half, [6])).toBe(false);
  expect(hasRoom({ ...half, isOpen: false }, [2])).toBe(false);
});

test('the nearest that has room comes first; a full one comes last however near', () => {
  const all = [
    place('Sundsvall', [1, 1, 1, 1, 1]),
    place('Härnösand', [1, 1, 1, 1, 1], [0, 1]),
    place('Malmö', [9, 9]),
  ];
  const order = (weekdays: number[]) => nearest(all, at('Härnösand'), weekdays).map(({ name }) => name);
  expect(order([1])).toEqual(['Härnösand', 'Sundsvall', 'Malmö']);
  expect(order([2])).toEqual(['Sundsvall', 'Malmö', 'Härnösand']);
  expect(nearest(all, undefined, [1]).map(({ name, kilometres }) => [name, kilometres])).toEqual([
    ['Härnösand', null],
    ['Malmö', null],
    ['Sundsvall', null],
  ]);
});
