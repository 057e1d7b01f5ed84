import { type Actor, may } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { CourseList } from '../api.ts';
import { askedNow } from '../rules.ts';
import type { TrainingServices } from '../services.ts';
import { listCourses } from './store.ts';

/** The courses that are taken now, and whether the reader may write them. */
export async function readCourses(tx: Tx, { policy, clock }: TrainingServices, actor: Actor): Promise<CourseList> {
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const unitPath = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  return {
    items: askedNow(await listCourses(tx)).map(({ course }) => ({ ...course })),
    mayWrite: may(policy, actor, 'course', 'write', { unitPath }),
  };
}
