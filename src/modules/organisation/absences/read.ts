import { sql } from 'kysely';
import { may, visible } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { held, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames, type Reader } from '../reader.ts';
import { factsOfPerson } from '../subject.ts';
import type { NamedPerson } from '../units/read.ts';
import { type Absence, listAbsenceHistory } from './store.ts';

/** An absence with who stands in, if the reader may know of them. */
export interface AbsenceView {
  readonly absence: Absence;
  readonly deputy: NamedPerson | null;
}

/** A person's absences that have not ended before that day, as held now; none for a reader who may not see them. */
export async function listAbsences(tx: Tx, reader: Reader, person: PersonId): Promise<readonly AbsenceView[]> {
  const { policy, actor, times } = reader;
  const columns = { person: 'absence.person_id', unit: 'state.unit_id' };
  const absences = await listAbsenceHistory(
    tx,
    sql`absence.person_id = ${person} and absence.valid_to > ${times.on}::date and exists (
      select from person left join employment using (employer_id, person_id)
        left join employment_state state on state.employer_id = employment.employer_id
          and state.employment_id = employment.employment_id and ${held('state', times)}
      where person.person_id = absence.person_id and ${visible(policy, actor, 'absence', columns, times.on)})`,
  );
  const deputies = [...new Set(absences.flatMap((absence) => absence.deputy ?? []))];
  const names = await listKnowableNames(tx, reader, deputies);
  return absences.map((absence) => {
    const name = absence.deputy === null ? undefined : names.get(absence.deputy);
    return { absence, deputy: absence.deputy === null || name === undefined ? null : { id: absence.deputy, name } };
  });
}

/** Whether the reader may register and end the person's absences. Throws `organisation.person-unknown`. */
export async function mayRegister(tx: Tx, { policy, actor, times }: Reader, person: PersonId): Promise<boolean> {
  return may(policy, actor, 'absence', 'write', await factsOfPerson(tx, actor, times, person));
}
