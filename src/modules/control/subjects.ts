import { type RawBuilder, sql } from 'kysely';
import type { AuthorityId, UnitId } from '../../kernel/ids.ts';
import type { SubjectKind } from '../duties/index.ts';
import type { SubjectPages } from '../organisation/index.ts';
import type { Check } from './schema.ts';
import { CONTROL, CONTROL_MEASURE, visiblePlan } from './store.ts';

const ROUND = sql`select round_id as id, round_id, unit_id from control_round`;
const MEASURE = sql`select measure_id as id, round_id, unit_id from control_measure`;

/** Where checks and measures stand, for the duties: at the unit of whoever holds them, under their committee. */
export const controlSubjects: readonly SubjectKind[] = [placed(CONTROL, ROUND), placed(CONTROL_MEASURE, MEASURE)];

function placed(kind: string, from: RawBuilder<unknown>): SubjectKind {
  return {
    kind,
    async placesOf(tx, ids) {
      const { rows } = await sql<{ id: string; unit_id: UnitId; authority_id: AuthorityId }>`
        select one.id, one.unit_id, control_plan.authority_id
        from (${from}) one join control_round using (round_id) join control_plan using (plan_id)
        where one.id = any(${ids}::uuid[])`.execute(tx);
      const byId = new Map(rows.map((row) => [row.id, { unit: row.unit_id, authority: row.authority_id }]));
      return ids.map((id) => byId.get(id) ?? {});
    },
  };
}

/** What they are called, and their page: that of the plan. */
export const controlSubjectPages: readonly SubjectPages[] = [shown(CONTROL, ROUND), shown(CONTROL_MEASURE, MEASURE)];

function shown(kind: string, from: RawBuilder<unknown>): SubjectPages {
  return {
    kind,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const { rows } = await sql<{ id: string; plan_id: string; check_number: number; content: readonly Check[] }>`
        select one.id, control_plan.plan_id, control_round.check_number, control_plan.content
        from (${from}) one join control_round using (round_id) join control_plan using (plan_id)
        where one.id = any(${ids}::uuid[]) and ${visiblePlan(policy, actor, times.on)}`.execute(tx);
      return new Map(
        rows.map((row) => [
          row.id,
          { title: row.content[row.check_number]?.title ?? '', href: `/control-plans/${row.plan_id}` },
        ]),
      );
    },
  };
}

/** What their entries are called, where they are told with a duty. */
export const controlEntryWords: readonly (readonly [string, { readonly sv: string; readonly en: string }])[] = [
  ['control.planned', { sv: 'Kontrollen planerad', en: 'Check planned' }],
  ['control.frozen', { sv: 'Det som urvalet dras ur är låst', en: 'What is drawn from is frozen' }],
  ['control.drawn', { sv: 'Urvalet draget', en: 'Sample drawn' }],
  ['control.reported', { sv: 'Kontrollen redovisad', en: 'Check reported' }],
  ['control-measure.decided', { sv: 'Åtgärd beslutad', en: 'Measure decided' }],
  ['control-measure.done', { sv: 'Åtgärd klar', en: 'Measure done' }],
];
