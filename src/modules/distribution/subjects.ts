import { sql } from 'kysely';
import type { SubjectKind } from '../duties/index.ts';
import { findConfirmedMatters } from '../minutes/index.ts';
import type { SubjectPages } from '../organisation/index.ts';
import { NOTICE } from './notices/notice.ts';
import { listNotices, visibleNotice } from './notices/store.ts';

/** Where notices stand, for the duties: at the unit or the committee that is to receive them. */
export const distributionSubjects: readonly SubjectKind[] = [
  {
    kind: NOTICE,
    async placesOf(tx, ids) {
      const found = await listNotices(tx, sql`notice_id = any(${ids}::uuid[])`);
      const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
      return ids.map((id) => {
        const to = byId.get(id)?.to;
        if (to === undefined || to.role === null) return {};
        return to.role === 'registrar' ? { authority: to.authority } : { unit: to.unit };
      });
    },
  },
];

/** What notices are called, and their page, where duties tell of them. */
export const distributionSubjectPages: readonly SubjectPages[] = [
  {
    kind: NOTICE,
    async pagesOf(tx, { actor, policy, times }, ids) {
      const seen = visibleNotice(policy, actor, times.on);
      const found = await listNotices(tx, sql`notice_id = any(${ids}::uuid[]) and ${seen}`);
      const matters = await findConfirmedMatters(tx, { minutes: found.map(({ minutes }) => minutes) });
      return new Map(
        found.map(({ id, minutes, position }) => {
          const matter = matters.find((one) => one.minutes === minutes && one.position === position);
          return [id, { title: matter?.title || (matter?.organ ?? ''), href: '/notices' }];
        }),
      );
    },
  },
];
