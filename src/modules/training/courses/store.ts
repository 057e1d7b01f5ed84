import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Course, CourseId, CourseRole } from '../course.ts';

interface Row {
  readonly course_id: CourseId;
  readonly code: string;
  readonly number: number;
  readonly title_sv: string;
  readonly title_en: string;
  readonly demand: Course['demand'];
  readonly roles: CourseRole[];
  readonly concerns: string[];
  readonly valid_months: number | null;
  readonly renews: boolean;
  readonly activity: string | null;
  readonly written_at: Instant;
}

/** Every version of every course, by code, the newest first. */
export async function listCourses(tx: Tx): Promise<readonly Course[]> {
  const { rows } = await sql<Row>`select * from course order by code, number desc`.execute(tx);
  return rows.map((row) => ({
    id: row.course_id,
    code: row.code,
    number: row.number,
    title: { sv: row.title_sv, en: row.title_en },
    demand: row.demand,
    roles: row.roles,
    concerns: row.concerns,
    validMonths: row.valid_months,
    renews: row.renews,
    activity: row.activity,
    writtenAt: row.written_at,
  }));
}

/** One writer of an employer's courses at a time; held until the transaction ends. */
export async function lockCourses(tx: Tx, employer: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`courses:${employer}`}, 0))`.execute(tx);
}

/** Keeps a new version. */
export async function insertCourse(tx: Tx, of: Course, by: PersonId | null): Promise<void> {
  await sql`
    insert into course (course_id, code, number, title_sv, title_en, demand, roles, concerns, valid_months, renews,
      activity, written_at, written_by)
    values (${of.id}, ${of.code}, ${of.number}, ${of.title.sv}, ${of.title.en}, ${of.demand}, ${of.roles},
      ${of.concerns}, ${of.validMonths}, ${of.renews}, ${of.activity}, ${of.writtenAt}, ${by})`.execute(tx);
}
