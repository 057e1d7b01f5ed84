import { sql } from 'kysely';
import { today } from '../../kernel/clock.ts';
import { type EmployerId, type Id, newId, type PersonId, type UnitId } from '../../kernel/ids.ts';
import { addDays, addMonths } from '../../kernel/local-date.ts';
import type { CaseId, CaseServices } from '../../modules/cases/index.ts';
import { holdConversation } from '../../modules/cases/index.ts';
import { organisationAt } from '../../modules/organisation/index.ts';
import {
  agreeToTemplate,
  answerIndividual,
  beginAssessment,
  confirmIndividual,
  informCouncil,
  listSuggestions,
  type RiskServices,
  recordProgress,
  saveAssessment,
  signAssessment,
  writeTemplate,
} from '../../modules/risk/index.ts';
import { courseForm, importCompletions, type TrainingServices, writeCourse } from '../../modules/training/index.ts';
import { actorOf, holding, personOf } from './acting.ts';
import type { Cast } from './cast.ts';
import type { DemoEmployee } from './people.ts';
import type { DemoAssessment, DemoSafeguard } from './safeguards.ts';

type Services = RiskServices & TrainingServices & Pick<CaseServices, 'seatings'>;

const KIND = 'remote-work';
/** Each so many has not taken the course. */
const LACKS = 3;

/** Does what was done then; what lies there from a start that was broken off stays. */
export async function writeSafeguard(
  services: Services,
  employer: EmployerId,
  safeguard: DemoSafeguard,
  employees: readonly DemoEmployee[],
  cast: Cast,
): Promise<void> {
  switch (safeguard.does) {
    case 'templates':
      return writeTemplates(services, employer, cast);
    case 'assess':
      return assess(services, employer, safeguard.assessed);
    case 'courses':
      return writeCourses(services, employer);
    case 'completions':
      return complete(services, employer, employees);
  }
}

/** HR writes the templates and information security agrees to them. */
async function writeTemplates(services: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const [there] = await services.database.query({ employer }, sql`select from risk_template limit 1`);
  if (there !== undefined) return;
  const hr = await signedIn(services, employer, cast.hr);
  const security = await signedIn(services, employer, cast.informationSecurity);
  for (const suggestion of listSuggestions())
    await agreeToTemplate(services, security, await writeTemplate(services, hr, suggestion));
}

async function assess(services: Services, employer: EmployerId, assessed: DemoAssessment): Promise<void> {
  const { database, clock, random } = services;
  const on = today(clock);
  const [unit, manager, items, template] = await database.transaction({ employer }, async (tx) => {
    const at = organisationAt(tx, { on, knownAt: clock.now() });
    const found = (await at.listUnits()).find(({ code }) => code === assessed.unit);
    const { rows } = await sql<{ template_id: Parameters<typeof beginAssessment>[2]['template']; items: string[] }>`
      select template_id, jsonb_path_query_array(content, '$.items[*].id') as items
      from risk_template where level = 'unit'`.execute(tx);
    const { rows: heads } = await sql<{ person_id: PersonId }>`
      select person_id from employment join employment_state using (employer_id, employment_id)
      where unit_id = ${found?.id ?? null} and is_manager and valid_from <= ${on} and valid_to > ${on}
        and known_to = 'infinity'`.execute(tx);
    const { rows: known } = await sql`select from risk_assessment where unit_id = ${found?.id ?? null}`.execute(tx);
    return [known.length > 0 ? undefined : found, heads[0]?.person_id, rows[0]?.items ?? [], rows[0]?.template_id];
  });
  if (unit === undefined || manager === undefined || template === undefined) return;
  const actor = await actorOf(services, employer, manager);
  const begun = { unit: unit.id as UnitId, template, occasion: 'introduction' as const };
  const id = await beginAssessment(services, actor, begun);
  const [hazard, action] = [newId<Id<'H'>>(clock.now(), random), newId<Id<'RiskActionId'>>(clock.now(), random)];
  const { attended } = assessed;
  await saveAssessment(
    services,
    actor,
    { id, revision: 1 },
    {
      representative: {
        who: 'safety-representative',
        name: 'Skyddsombudet',
        calledOn: addDays(on, -14),
        attended,
        opinion: attended ? 'agrees' : 'none',
        words: null,
      },
      participants: [
        {
          id: newId<Id<'P'>>(clock.now(), random),
          role: 'hr',
          name: 'HR-partnern',
          attended: true,
          opinion: 'agrees',
          words: null,
        },
      ],
      withoutRisk: items.filter((item) => item !== 'alone'),
      hazards: [
        {
          id: hazard,
          item: 'alone',
          area: 'work-environment',
          words: 'Den som arbetar hemma flera dagar i rad tappar kontakten med gruppen.',
          probability: 3,
          consequence: 2,
        },
      ],
      actions: [
        {
          id: action,
          hazard,
          what: 'Morgonmöte varje dag, även för den som arbetar på distans.',
          who: 'Enhetschefen',
          by: assessed.by,
          checkOn: addMonths(assessed.by, 2),
        },
      ],
    },
  );
  await signAssessment(services, actor, { id, revision: 2 }, on);
  if (assessed.doneOn !== undefined && assessed.doneOn <= on)
    await recordProgress(services, actor, { id }, action, { step: 'done', on: assessed.doneOn, words: null });
  if (assessed.councilInformed) await informCouncil(services, actor, { id }, on);
}

async function writeCourses(services: Services, employer: EmployerId): Promise<void> {
  const [there] = await services.database.query({ employer }, sql`select from course limit 1`);
  if (there !== undefined) return;
  for (const course of [
    {
      code: 'informationssakerhet',
      title: { sv: 'Informationssäkerhet på distans', en: 'Information security when remote' },
      demand: 'required',
      roles: ['employee'],
      concerns: [KIND],
      validMonths: 24,
      activity: 'https://kurser.region-lovmark.example/informationssakerhet',
    },
    {
      code: 'leda-pa-distans',
      title: { sv: 'Att leda på distans', en: 'To lead from afar' },
      demand: 'required',
      roles: ['manager'],
    },
    {
      code: 'ergonomi',
      title: { sv: 'Ergonomi hemma', en: 'Ergonomics at home' },
      demand: 'offered',
      roles: ['employee'],
    },
  ])
    await writeCourse(services, { system: true, employer }, courseForm.parse(course));
}

/** The learning system lists who has taken the courses: two of three, and half of those who lead. */
async function complete(services: Services, employer: EmployerId, employees: readonly DemoEmployee[]): Promise<void> {
  const completedOn = addDays(today(services.clock), -4);
  const said = employees.flatMap(({ employeeId, isManager, isProtected }, index) => {
    if (isProtected) return [];
    const one = (course: string) => ({
      line: index + 2,
      employee: employeeId,
      course,
      number: null,
      completedOn,
      statement: null,
    });
    return [
      ...(index % LACKS === 0 ? [] : [one('informationssakerhet')]),
      ...(isManager && index % 2 === 0 ? [one('leda-pa-distans')] : []),
    ];
  });
  await importCompletions(services, { system: true, employer }, { said, rejects: [] }, 'file');
}

/** The employee answers their own short assessment, as they did before the talk. */
export async function writeAnswer(services: RiskServices, employer: EmployerId, person: PersonId): Promise<void> {
  const [there] = await services.database.query(
    { employer },
    sql`select from individual_assessment where person_id = ${person}`,
  );
  if (there !== undefined) return;
  const [template] = await services.database.query<{
    id: Parameters<typeof answerIndividual>[2]['template'];
    items: string[];
  }>(
    { employer },
    sql`select template_id as id, jsonb_path_query_array(content, '$.items[*].id') as items
      from risk_template where level = 'individual'`,
  );
  if (template === undefined) return;
  const answers = template.items.map((item) => ({ item, answer: 'fine' as const, words: null }));
  await answerIndividual(services, await actorOf(services, employer, person), { template: template.id, answers });
}

/** The manager confirms it, and puts down that the two have talked. */
export async function writeTalk(
  services: RiskServices & CaseServices,
  employer: EmployerId,
  person: PersonId,
  id: CaseId,
): Promise<void> {
  const manager = await actorOf(services, employer, await holding(services, employer, person, 'nearest-manager', 0));
  const [waiting] = await services.database.query<{ id: Parameters<typeof confirmIndividual>[2] }>(
    { employer },
    sql`select assessment_id as id from individual_assessment where person_id = ${person} and confirmed_at is null`,
  );
  if (waiting !== undefined) await confirmIndividual(services, manager, waiting.id, null);
  const on = today(services.clock);
  await holdConversation(services, manager, { case: id }, on);
}

async function signedIn(services: Services, employer: EmployerId, { employeeId }: DemoEmployee) {
  const person = await personOf(services, employer, employeeId);
  if (person === undefined) throw new Error(`${employeeId} is not in the demonstration`);
  return actorOf(services, employer, person);
}
