import { sql } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import { nowOf } from '../../platform/database/index.ts';
import type { SubjectKind } from '../duties/index.ts';
import { authorityOn, organisationAt, pathOf, type SubjectPages, treeOf } from '../organisation/index.ts';
import { EQUIPMENT } from './loan.ts';
import { listLoans, visibleLoan } from './loans/store.ts';

/** Where loans stand, for the duties: with the employment that they were made to. */
export function equipmentSubjects(clock: Clock): readonly SubjectKind[] {
  return [
    {
      kind: EQUIPMENT,
      async placesOf(tx, ids) {
        const times = nowOf(clock);
        const { loans } = await listLoans(tx, times, sql`equipment_loan.loan_id = any(${ids}::uuid[])`);
        const byId = new Map<string, (typeof loans)[number]>(loans.map((one) => [one.id, one]));
        const tree = treeOf(await organisationAt(tx, times).listUnits());
        return ids.map((id) => {
          const loan = byId.get(id);
          if (loan === undefined) return {};
          const { person, employment, unit } = loan;
          const authority = unit === null ? undefined : authorityOn(pathOf(tree, unit));
          return {
            person,
            employment,
            ...(unit === null ? {} : { unit }),
            ...(authority === undefined ? {} : { authority }),
          };
        });
      },
    },
  ];
}

/** What loans are called, and their pages. */
export const equipmentSubjectPages: readonly SubjectPages[] = [
  {
    kind: EQUIPMENT,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const which = sql`equipment_loan.loan_id = any(${ids}::uuid[]) and ${visibleLoan(policy, actor, times.on)}`;
      const { loans } = await listLoans(tx, times, which);
      return new Map(
        loans.map(({ id, what, number }) => [
          id as string,
          { title: number === null ? what : `${what} (${number})`, href: `/equipment/${id}` },
        ]),
      );
    },
  },
];
