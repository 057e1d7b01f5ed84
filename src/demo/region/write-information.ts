import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import type { EmployerId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import { type CaseServices, confirmReading, KINDS, recordGroupTold, writeText } from '../../modules/cases/index.ts';
import type { OrganisationServices } from '../../modules/organisation/index.ts';
import { organisationAt } from '../../modules/organisation/index.ts';
import { actorOf, holding, personOf } from './acting.ts';
import type { Cast } from './cast.ts';
import type { DemoEmployee } from './people.ts';
import { signedIn } from './write-guidelines.ts';
import type { OccupationServices } from './write-occupations.ts';

const KIND = 'secondary-occupation';

const WORDS = {
  sv:
    'En bisyssla får inte rubba förtroendet för din eller någon kollegas opartiskhet eller skada regionens anseende. ' +
    'Risken räcker. Det gäller också det som är litet, obetalt eller tillfälligt, och under ledighet.\n\n' +
    'Den får inte heller hindra arbetet eller konkurrera med regionen. Du ska anmäla den. Förtroendeuppdrag i fackliga, ' +
    'politiska och ideella föreningar behöver du inte anmäla.\n\nÄr du osäker: fråga din chef innan du börjar.',
  en:
    'A secondary occupation may not disturb trust in your own or a colleague’s impartiality, or harm the reputation of ' +
    'the region. The risk is enough. This also holds for what is small, unpaid or temporary, and during leave.\n\n' +
    'Nor may it hinder the work or compete with the region. You are to report it. Positions of trust in union, political ' +
    'and non-profit associations need not be reported.\n\nIf you are not sure, ask your manager before you begin.',
};

/** Units whose manager told the staff at a meeting, and how many of the health centre's staff read it themselves. */
const TOLD = ['HS13', 'SE5', 'RK1'] as const;
const READERS = 6;

/** HR writes what makes an occupation impermissible (LOA 7 a §); some are told at a meeting, some read it on the page. */
export async function writeInformation(
  given: OccupationServices & OrganisationServices,
  employer: EmployerId,
  employees: readonly DemoEmployee[],
  cast: Cast,
): Promise<void> {
  const services: CaseServices = { ...given, kinds: KINDS, requireStepUp: () => {}, counterpartOf: async () => null };
  const hr = await signedIn(given, employer, cast.hr.employeeId);
  const [there] = await services.database.query({ employer }, sql`select from information_text limit 1`);
  if (there !== undefined) return;
  const text = await writeText(services, hr, KIND, WORDS);
  const day = today(services.clock);
  const staffOf = (code: string) =>
    employees.filter(({ unit, isManager, isProtected }) => unit === code && !isManager && !isProtected);
  for (const code of TOLD) {
    const [member] = staffOf(code);
    const person = member && (await personOf(services, employer, member.employeeId));
    if (person === undefined) continue;
    const manager = await actorOf(services, employer, await holding(services, employer, person, 'nearest-manager', 0));
    const times = { on: day, knownAt: services.clock.now() };
    const unit = await services.database.transaction({ employer }, (tx) =>
      organisationAt(tx, times).findUnitByCode(code),
    );
    if (unit === undefined) continue;
    await recordGroupTold(services, manager, KIND, {
      unit: unit.id,
      channel: 'meeting',
      givenOn: addDays(day, -2),
      except: [],
    });
  }
  for (const { employeeId } of staffOf(cast.employee.unit)
    .filter((one) => one !== cast.employee)
    .slice(0, READERS)) {
    const person = await personOf(services, employer, employeeId);
    if (person !== undefined) await confirmReading(services, await actorOf(services, employer, person), KIND, text);
  }
}
