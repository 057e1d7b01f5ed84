import { sql } from 'kysely';
import type { Door } from './doors.ts';

/** How many have answered or not, of those placed in the unit itself: all that lies below taken off. */
function ownEmployees({
  units,
}: {
  readonly units: readonly { readonly depth: number; readonly parts: readonly CountedPart[] }[];
}): number {
  const employees = units.map(({ depth, parts }) => {
    const counts = parts.find(({ part }) => part === 'answers')?.counts ?? {};
    return { depth, count: Object.values(counts).reduce((sum, one) => sum + one, 0) };
  });
  return employees.reduce((left, { depth, count }) => (depth === 0 ? count : depth === 1 ? left - count : left), 0);
}

interface CountedPart {
  readonly part: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Doors to how it stands at a level, and to the rows behind its numbers. */
export const LEVEL_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/levels',
    resource: 'level',
    action: 'read',
    about: 'unit',
    call: async (house, { unit }) => ({ method: 'GET', url: `/api/v1/levels?unitId=${await house.unitOf(unit)}` }),
    isOpen: (answer) => answer.statusCode === 200 && ownEmployees(answer.json()) > 0,
  },
  {
    route: 'GET /api/v1/units/:unitId/level-rows',
    resource: 'level',
    action: 'read',
    about: 'person',
    call: async (house, { person, unit }) => {
      const [row] = await house.database.query<{ has_reported: boolean }>(
        house.system,
        sql`select exists (select from case_file where person_id = ${person} and origin = 'reported') as has_reported`,
      );
      const state = row?.has_reported === true ? 'answered' : 'not-asked';
      const id = await house.unitOf(unit);
      return { method: 'GET', url: `/api/v1/units/${id}/level-rows?part=answers&state=${state}&limit=100` };
    },
    isOpen: (answer, { person }) => answer.statusCode === 200 && answer.body.includes(person),
  },
];

/** Routes of the levels that are about nobody in particular. */
export const NO_LEVEL_DOORS: Readonly<Record<string, string>> = {
  'GET /api/v1/level-comparison': 'about no person: small numbers are hidden from everybody, see the levels’ own tests',
  'GET /api/v1/board-pages': 'of the boards that the reader may see, nobody in them: see the board’s own tests',
  'POST /api/v1/board-pages': 'about the whole employer: routes.txt says for whom',
  'GET /api/v1/board-pages/:pageId': 'of the boards that the reader may see, nobody in it',
  'GET /api/v1/board-pages/:pageId/pdf': 'asks as reading the page does',
};
