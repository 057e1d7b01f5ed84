import type { Actor } from '../../access/index.ts';
import { composePolicy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { type EntryId, systemRandom } from '../../kernel/ids.ts';
import { type LocalDate, localDate, localDateOf } from '../../kernel/local-date.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import { createJournal, type Entry, type Facts, listEntriesOf } from '../../platform/journal/index.ts';
import type { Message } from '../../platform/mail/index.ts';
import { aRegion, type Someone } from '../authority/testing.ts';
import type { DatedTemplate } from '../guidelines/index.ts';
import { type Calendar, calendarOf } from '../organisation/index.ts';
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
  /** The templates in force, whatever the day. */
  readonly templates?: readonly DatedTemplate[];
  readonly calendar?: Partial<Calendar>;
  readonly now?: string;
}

/** A region whose employees bring dogs, under these templates, with a clock that stands at noon of 2 March 2026. */
export async function anOffice(
  database: Database,
  { templates = [aTemplate()], calendar = {}, now = '2026-03-02T11:00:00Z' }: Given = {},
) {
  const region = await aRegion(database);
  const clock: SettableClock = settableClock(now);
  const places = new Map<string, Place>();
  const dogs: SubjectKind = { kind: 'dog', placesOf: async (_, ids) => ids.map((id) => places.get(id) ?? {}) };
  const inForce = { templates };
  const dutyPorts = {
    settingsFor: async () => ({
      templatesFor: () => inForce.templates.map((template) => ({ template, version: 'v1' })),
      nextWorkingDay: calendar.nextWorkingDay ?? everyDay,
    }),
    placesOf: placesBy([dogs, ...organisationSubjects(clock)]),
    calendarOf: async (tx: Tx) => ({ ...(await calendarOf(tx)), nextWorkingDay: everyDay, ...calendar }),
  };
  const journal = createJournal({ clock, random: systemRandom, reactions: [dutiesReaction(dutyPorts)] });
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

  return {
    ...region,
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
