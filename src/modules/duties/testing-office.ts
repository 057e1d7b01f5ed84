import { sql } from 'kysely';
import type { Actor } from '../../access/index.ts';
import { composePolicy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { type EntryId, systemRandom } from '../../kernel/ids.ts';
import { type LocalDate, localDate, localDateOf } from '../../kernel/local-date.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import { createJournal, type Entry, type Facts, listEntriesOf, type Reaction } from '../../platform/journal/index.ts';
import type { Message } from '../../platform/mail/index.ts';
import { aRegion, EMPLOYEES, type Someone, UNITS } from '../authority/testing.ts';
import {
  createTemplateReader,
  type DatedTemplate,
  type DutyTemplate,
  decideVersion,
  draftVersion,
  findVersion,
  foundGuideline,
  type GuidelineId,
} from '../guidelines/index.ts';
import { aGuideline } from '../guidelines/testing.ts';
import { type Calendar, calendarOf, registerAbsence } from '../organisation/index.ts';
import { type EmployeeCells, type Given as ImportGiven, importGiven, type UnitCells } from '../organisation/testing.ts';
import { handoverSubjects } from './handover/subjects.ts';
import { dutiesPolicy } from './policy.ts';
import { dutiesReaction } from './reaction.ts';
import { listDutiesOf, type Place } from './store.ts';
import { placesBy, type SubjectKind } from './subjects/kinds.ts';
import { organisationSubjects } from './subjects/organisation.ts';
import type { SweepServices } from './sweep/services.ts';
import { sweep } from './sweep/sweep.ts';
import { aTemplate, everyDay } from './testing.ts';

/** The silly kind of case that proves the engine: a dog that comes along to the office. It lives in tests only. */
export interface Dog {
  readonly kind: 'dog';
  readonly id: string;
}

export type Office = Awaited<ReturnType<typeof anOffice>>;

interface Given {
  /** The templates in force, whatever the day; `guided` = those of the guidelines that the test decides. */
  readonly templates?: readonly DatedTemplate[] | 'guided';
  readonly calendar?: Partial<Calendar>;
  readonly now?: string;
  /** Employees besides those of the test region. */
  readonly employees?: readonly EmployeeCells[];
  /** Reactions besides that of the duties. */
  readonly reactions?: readonly Reaction[];
}

/** A region whose employees bring dogs, under these templates, with a clock that stands at noon of 2 March 2026. */
export async function anOffice(
  database: Database,
  { templates = [aTemplate()], calendar = {}, now = '2026-03-02T11:00:00Z', reactions = [], ...more }: Given = {},
) {
  const region = await aRegion(database, more);
  const clock: SettableClock = settableClock(now);
  const places = new Map<string, Place>();
  const dogs: SubjectKind = { kind: 'dog', placesOf: async (_, ids) => ids.map((id) => places.get(id) ?? {}) };
  const inForce = { templates };
  const reader = createTemplateReader();
  const templatesFor = async (tx: Tx) => {
    const { templates: all } = inForce;
    return all === 'guided' ? reader.in(tx) : () => all.map((template) => ({ template, version: 'v1' }));
  };
  const dutyPorts = {
    settingsFor: async (tx: Tx) => ({
      templatesFor: await templatesFor(tx),
      nextWorkingDay: calendar.nextWorkingDay ?? everyDay,
    }),
    placesOf: placesBy([dogs, ...organisationSubjects(clock), ...handoverSubjects]),
    calendarOf: async (tx: Tx) => ({ ...(await calendarOf(tx)), nextWorkingDay: everyDay, ...calendar }),
  };
  const journal = createJournal({ clock, random: systemRandom, reactions: [dutiesReaction(dutyPorts), ...reactions] });
  const policy = composePolicy(dutiesPolicy);
  const letters: Message[] = [];
  const services: SweepServices = {
    database,
    journal,
    clock,
    random: systemRandom,
    policy,
    dutyPorts,
    mail: { send: async (message) => void letters.push(message), close: async () => {} },
    recipientsOf: async (_, persons) =>
      new Map(persons.map((person) => [person, { address: `${region.nameOf(person)}@example.se`, language: 'sv' }])),
    publicUrl: 'https://uppsikt.example.se',
  };
  const inside = { employer: region.doer.employer };

  const record = (dog: Dog, type: string, of: { on?: string; facts?: Facts } = {}): Promise<Entry> =>
    database.transaction(inside, async (tx) => {
      const { on, facts = {} } = of;
      const draft = { type, subject: dog, actor: { kind: 'system' as const }, facts };
      const [entry] = await journal.record(tx, [on === undefined ? draft : { ...draft, effectiveOn: localDate(on) }]);
      return entry as Entry;
    });

  let guideline: GuidelineId | undefined;
  /** Decides the office's guideline, the first version or the next, from a day on. */
  const decide = async (all: readonly DutyTemplate[], validFrom: string) => {
    const content = aGuideline({ templates: [...all] });
    const guided = { ...services, templates: reader };
    const version =
      guideline === undefined
        ? await foundGuideline(guided, region.doer, {
            authority: region.authority('board'),
            reach: 'employer',
            content,
          })
        : await draftVersion(guided, region.doer, { guideline, content });
    await decideVersion(guided, region.doer, {
      version,
      revision: 1,
      decidedOn: localDateOf(clock.now()),
      journalNumber: 'RS 2026/1',
      validFrom: localDate(validFrom),
      lastDay: null,
    });
    guideline = (await database.transaction(inside, (tx) => findVersion(tx, version)))?.guideline.id;
    return version;
  };

  /** Another import: the units and people of the region as the test alters them, told now, from a day on. */
  const reorganise = async (of: {
    units?: readonly UnitCells[];
    employees?: readonly EmployeeCells[];
    successors?: NonNullable<ImportGiven['successors']>;
    on?: string;
  }) => {
    const { units = UNITS, employees = EMPLOYEES, successors, on } = of;
    await importGiven({ ...region.organisation, journal, clock }, region.doer, {
      units,
      employees: [...employees, ...(more.employees ?? [])],
      allowEnding: true,
      ...(successors === undefined ? {} : { successors }),
      ...(on === undefined ? {} : { on }),
    });
  };

  return {
    ...region,
    reorganise,
    decide,
    clock,
    services,
    inside,
    inForce,
    letters,
    places,
    sweep: () => sweep(services, region.doer.employer),
    record,
    today: (): LocalDate => localDateOf(clock.now()),
    /** A dog of somebody's, admitted to the office. */
    async admit(of: Someone, facts: Facts = {}): Promise<Dog> {
      const dog: Dog = { kind: 'dog', id: crypto.randomUUID() };
      places.set(dog.id, { person: region.person(of), employment: region.employment(of), unit: region.unit('ward') });
      await record(dog, 'dog.admitted', { facts });
      return dog;
    },
    dutiesOf: (dog: Dog) => database.transaction(inside, (tx) => listDutiesOf(tx, dog.kind, [dog.id])),
    entriesOf: (dog: Dog) => database.transaction(inside, (tx) => listEntriesOf(tx, dog)),
    /** The duty of a dog, as an action names it. */
    async refOf(dog: Dog, template = 'walk') {
      const duties = await database.transaction(inside, (tx) => listDutiesOf(tx, dog.kind, [dog.id]));
      const occasion = duties.find((one) => one.template === template)?.occasion ?? ('none' as EntryId);
      return { subject: dog, template, occasion };
    },
    /** Somebody is away from a day to another, as told now. */
    away(someone: Someone, from: string, to: string, deputy?: Someone) {
      const form = { personId: region.person(someone), kind: 'absence' as const, from, to };
      const of = deputy === undefined ? {} : { deputyId: region.person(deputy) };
      return registerAbsence({ ...region.organisation, journal, clock }, region.doer, { ...form, ...of });
    },
    /** Empties every payload by a decision, as a retention plan says. */
    dispose: () =>
      database.transaction(inside, async (tx) => {
        const subject = { kind: 'employer', id: inside.employer };
        const [decision] = await journal.record(tx, [
          { type: 'disposal.decided', subject, actor: { kind: 'system' }, facts: {} },
        ]);
        await sql`select set_config('app.disposal', ${decision?.id}, true)`.execute(tx);
        await sql`delete from entry_payload where entry_id <> ${decision?.id}`.execute(tx);
      }),
    /** Somebody signed in. */
    actor(someone: Someone): Actor {
      return {
        employer: region.doer.employer,
        person: region.person(someone),
        account: someone,
        roles: [{ role: 'employee' }],
        authenticatedAt: clock.now(),
        acr: null,
      };
    },
  };
}
