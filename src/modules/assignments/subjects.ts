import { sql } from 'kysely';
import type { SubjectKind } from '../duties/index.ts';
import type { SubjectPages } from '../organisation/index.ts';
import { ASSIGNMENT } from './assignment.ts';
import { AUDIT_REPORT, type AuditReport, RECOMMENDATION } from './audit/report.ts';
import { listRecommendations, listReports, visibleReport } from './audit/store.ts';
import { listAssignments, visibleAssignment } from './store.ts';

/** Where assignments stand, for the duties: at the unit of whoever holds them, under the committee that gave them. */
export const assignmentSubjects: readonly SubjectKind[] = [
  {
    kind: ASSIGNMENT,
    async placesOf(tx, ids) {
      const found = await listAssignments(tx, sql`assignment_id = any(${ids}::uuid[])`);
      const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
      return ids.map((id) => {
        const one = byId.get(id);
        return one === undefined ? {} : { unit: one.owner.unit, authority: one.authority };
      });
    },
  },
  {
    kind: AUDIT_REPORT,
    async placesOf(tx, ids) {
      const byId = reportsById(await listReports(tx, sql`report_id = any(${ids}::uuid[])`));
      return ids.map((id) => placeOf(byId.get(id)));
    },
  },
  {
    kind: RECOMMENDATION,
    async placesOf(tx, ids) {
      const found = await listRecommendations(tx, sql`recommendation_id = any(${ids}::uuid[])`);
      const reports = found.map(({ report }) => report);
      const byId = reportsById(await listReports(tx, sql`report_id = any(${reports}::uuid[])`));
      const reportOf = new Map<string, string>(found.map(({ id, report }) => [id, report]));
      return ids.map((id) => placeOf(byId.get(reportOf.get(id) ?? '')));
    },
  },
];

function reportsById(found: readonly AuditReport[]): ReadonlyMap<string, AuditReport> {
  return new Map(found.map((one) => [one.id, one]));
}

/** They are the audited committee's, and of the whole employer. */
function placeOf(report: AuditReport | undefined) {
  return report === undefined ? {} : { authority: report.authority };
}

/** What assignments are called, and their pages, where duties tell of them. */
export const assignmentSubjectPages: readonly SubjectPages[] = [
  {
    kind: ASSIGNMENT,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const seen = visibleAssignment(policy, actor, times.on);
      const found = await listAssignments(tx, sql`assignment_id = any(${ids}::uuid[]) and ${seen}`);
      return new Map(found.map(({ id, title }) => [id, { title, href: `/assignments/${id}` }]));
    },
  },
  {
    kind: AUDIT_REPORT,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const found = await listReports(
        tx,
        sql`report_id = any(${ids}::uuid[]) and ${visibleReport(policy, actor, times.on)}`,
      );
      return new Map(found.map(({ id, title }) => [id, { title, href: `/audit/${id}` }]));
    },
  },
  {
    kind: RECOMMENDATION,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const found = await listRecommendations(
        tx,
        sql`recommendation_id = any(${ids}::uuid[]) and ${visibleReport(policy, actor, times.on)}`,
      );
      return new Map(
        found.map(({ id, report, words }) => [
          id,
          {
            title: words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE)} …` : words,
            href: `/audit/${report}`,
          },
        ]),
      );
    },
  },
];

const LONGEST_TITLE = 120;
