import { sql } from 'kysely';
import type { Clock } from '../../../kernel/clock.ts';
import { nowOf } from '../../../platform/database/index.ts';
import type { SubjectKind } from '../../duties/index.ts';
import { ORAL_AGREEMENT } from './entries.ts';
import { listAgreements } from './store.ts';

/** Where oral agreements stand, for the duties: by the employment that they are about. */
export function oralAgreementSubjects(clock: Clock): readonly SubjectKind[] {
  return [
    {
      kind: ORAL_AGREEMENT,
      placesOf: async (tx, ids) => {
        const found = await listAgreements(tx, nowOf(clock), sql`agreement_id = any(${ids}::uuid[])`);
        const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
        return ids.map((id) => {
          const at = byId.get(id);
          if (at === undefined) return {};
          const { person, employment, authority, unit } = at;
          return { person, employment, authority, ...(unit === null ? {} : { unit }) };
        });
      },
    },
  ];
}
