import { sql } from 'kysely';
import { type Actor, problem as accessProblem } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { entryOf } from '../entries.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';

/**
 * "Inget har ändrats": the person confirms for a year what they have running, or that there is nothing to report. One
 * entry for each case, and one about the person that says the year is answered. Answers how many cases it was.
 */
export async function confirmForYear(services: CaseServices, actor: Actor, year: number): Promise<number> {
  const { person } = actor;
  if (person === null) throw accessProblem('access.not-allowed');
  const day = today(services.clock);
  return services.database.transaction(actor, async (tx) => {
    const running = await listCases(
      tx,
      sql`case_file.person_id = ${person} and case_file.status not in ('withdrawn', 'ended')
        and case_file.valid_from <= ${day}::date and ${day}::date < case_file.valid_to order by case_id for update`,
    );
    const acting: EntryActor = { kind: 'person', person, role: 'employee' };
    await services.journal.record(tx, [
      ...running.map((file) => entryOf(file, 'case.confirmed', acting, { year })),
      {
        type: 'year.confirmed',
        subject: { kind: 'person', id: person },
        actor: acting,
        facts: { year, cases: running.map(({ id }) => id) },
      },
    ]);
    return running.length;
  });
}
