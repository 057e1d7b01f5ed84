import { problem as accessProblem, findActing } from '../../../access/index.ts';
import { newId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { type Doer, organisationAt } from '../../organisation/index.ts';
import type { CourseForm, CourseId } from '../course.ts';
import type { TrainingServices } from '../services.ts';
import { insertCourse, listCourses, lockCourses } from './store.ts';

/** Writes a course, or a new version of it; what was taken before stays what it was. Throws `access.not-allowed`. */
export async function writeCourse(services: TrainingServices, doer: Doer, form: CourseForm): Promise<CourseId> {
  const { database, journal, clock, random } = services;
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const acting = await actingForWhole(tx, services, doer, 'course', 'write');
    await lockCourses(tx, doer.employer);
    const latest = (await listCourses(tx)).find(({ code }) => code === form.code);
    const writtenAt = clock.now();
    const id = newId<CourseId>(writtenAt, random);
    const course = { ...form, id, number: (latest?.number ?? 0) + 1, writtenAt };
    await insertCourse(tx, course, 'system' in doer ? null : doer.person);
    const { code, number, demand, roles, concerns, validMonths, renews } = course;
    const facts = { course: id, code, number, demand, roles, concerns, validMonths, renews };
    const subject = { kind: 'employer', id: doer.employer };
    await journal.record(tx, [{ type: 'course.written', subject, actor: acting, facts }]);
    return id;
  });
}

/** As whom somebody acts for the whole employer: HR of a part of it does not. Throws `access.not-allowed`. */
export async function actingForWhole(
  tx: Tx,
  { policy, clock }: TrainingServices,
  doer: Doer,
  resource: string,
  action: string,
): Promise<EntryActor> {
  if ('system' in doer) return { kind: 'system' };
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const unitPath = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  const acting = findActing(policy, doer, resource, action, { unitPath });
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}
