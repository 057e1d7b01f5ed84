import { sql } from 'kysely';
import type { Clock } from '../../kernel/clock.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { SubjectKind } from '../duties/index.ts';
import { authorityOn, organisationAt, pathOf, type SubjectPages, treeOf } from '../organisation/index.ts';
import { RISK_ACTION } from './entries.ts';
import { listActionPlaces, listAssessments, visibleAssessment } from './unit/store.ts';

/** Where measures stand, for the duties: in the unit that was assessed. */
export function riskSubjects(clock: Clock): readonly SubjectKind[] {
  return [{ kind: RISK_ACTION, placesOf: (tx, ids) => placesOf(tx, clock, ids) }];
}

async function placesOf(tx: Tx, clock: Clock, ids: readonly string[]) {
  const unitOf = new Map<string, UnitId>((await listActionPlaces(tx, ids)).map(({ id, unit }) => [id, unit]));
  const tree = treeOf(await organisationAt(tx, nowOf(clock)).listUnits());
  return ids.map((id) => {
    const unit = unitOf.get(id);
    if (unit === undefined) return {};
    const authority = authorityOn(pathOf(tree, unit));
    return { unit, ...(authority === undefined ? {} : { authority }) };
  });
}

/** What measures are called, and their pages, where duties tell of them. */
export const riskSubjectPages: readonly SubjectPages[] = [
  {
    kind: RISK_ACTION,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const places = await listActionPlaces(tx, ids, visibleAssessment(policy, actor, times.on));
      const wanted = places.map(({ assessment }) => assessment);
      const found = await listAssessments(tx, sql`assessment_id = any(${wanted}::uuid[])`);
      const whatOf = new Map<string, string>(
        found.flatMap(({ content }) => content.actions.map(({ id, what }) => [id, what] as const)),
      );
      return new Map(
        places.map(({ id, assessment }) => [
          id,
          { title: whatOf.get(id) ?? '', href: `/risk-assessments/${assessment}` },
        ]),
      );
    },
  },
];
