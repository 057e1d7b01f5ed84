import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { SubjectKind } from '../duties/index.ts';
import type { SubjectPages } from '../organisation/index.ts';
import { isAskedOf } from './sheets/answer.ts';
import { listSheets, listSurveyed } from './sheets/store.ts';
import { SHEET } from './survey.ts';

/**
 * Where sheets stand, for the duties: an employee's by their employment; a manager's by the employment of one of the staff
 * whom it asks about, so that it is with whoever is the nearest manager there, or stands in for them.
 */
export const surveySubjects: readonly SubjectKind[] = [{ kind: SHEET, placesOf }];

async function placesOf(tx: Tx, ids: readonly string[]) {
  const which = sql`(employee_sheet = any(${ids}::uuid[]) or manager_sheet = any(${ids}::uuid[]))`;
  const people = await listSurveyed(tx, which);
  const own = new Map(people.map((one) => [one.employeeSheet as string, one]));
  const staff = new Map(people.toReversed().map((one) => [one.managerSheet as string | null, one]));
  const asked = new Map(
    (await listSheets(tx, sql`sheet_id = any(${ids}::uuid[])`)).map((one) => [one.id as string, one]),
  );
  return ids.map((id) => {
    const side = asked.get(id)?.side;
    const at = side === 'employee' ? own.get(id) : staff.get(id);
    if (at === undefined) return {};
    const { person, employment, unit } = at;
    return side === 'employee' ? { person, employment, unit } : { employment, unit };
  });
}

/** What sheets are called, and their pages, where duties tell of them. */
export const surveySubjectPages: readonly SubjectPages[] = [
  {
    kind: SHEET,
    async pagesOf(tx, { actor }, ids, language) {
      const sheets = await listSheets(tx, sql`sheet_id = any(${ids}::uuid[])`);
      const title = { sv: 'Frågor om vad ni har kommit överens om', en: 'Questions about what you have agreed' }[
        language
      ];
      return new Map(
        sheets.filter((one) => isAskedOf(one, actor)).map(({ id }) => [id, { title, href: `/survey-sheets/${id}` }]),
      );
    },
  },
];
