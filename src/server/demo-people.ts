import { sql } from 'kysely';
import { listPersonas, SLUG } from '../demo/index.ts';
import type { EmployerId } from '../kernel/ids.ts';
import type { DemoPeople, Employers, Persona } from '../modules/identity/index.ts';
import { held, nowOf, type TwoTimes } from '../platform/database/index.ts';
import type { Services } from './services.ts';

interface FoundRow {
  readonly employee_id: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** Whom the demonstration's sign-in offers: its personas, and everyone employed in its region. */
export function demoPeople({ database, clock }: Services, employers: Employers): DemoPeople {
  const times = (): TwoTimes => nowOf(clock);
  const region = async (): Promise<EmployerId> => (await employers.get(SLUG)).id;
  return {
    listPersonas: async (language) =>
      listPersonas().map(({ employeeId, name, about }) => ({ employeeId, name, about: about[language] })),
    search: async (name, limit) => {
      const rows = await database.query<FoundRow>(
        { employer: await region() },
        sql`select ${FOUND} ${employedOn(times())}
          and lower(person_name.name) like ${`${escaped(name.toLowerCase())}%`}
          and not exists (select from protected_person hidden where hidden.person_id = employment.person_id)
          order by person_name.name, employment.employee_id limit ${limit}`,
      );
      return rows.map(personaFrom);
    },
    find: async (employeeId) => {
      const [row] = await database.query<FoundRow>(
        { employer: await region() },
        sql`select ${FOUND} ${employedOn(times())} and employment.employee_id = ${employeeId}`,
      );
      return row && personaFrom(row);
    },
  };
}

const FOUND = sql`employment.employee_id, person_name.name, state.title, unit_state.name as unit`;

function employedOn(times: TwoTimes) {
  return sql`from employment
    join employment_state state using (employer_id, employment_id)
    join unit_state using (employer_id, unit_id)
    join person_name using (employer_id, person_id)
    where ${held('state', times)} and ${held('unit_state', times)} and ${held('person_name', times)}`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function personaFrom({ employee_id, name, title, unit }: FoundRow): Persona {
  return { employeeId: employee_id, name, about: `${title}, ${unit}` };
}
