import { sql } from 'kysely';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { HolderRole } from '../../authority/index.ts';
import { type AddressRole, type Bilingual, listSummaries } from '../../guidelines/index.ts';
import { listKnowableNames, type Reader, type SubjectPage, type SubjectPages } from '../../organisation/index.ts';
import { type OpenStatus, statusOf } from '../status.ts';
import type { PlacedDuty } from './placed-duty.ts';
import type { DutyReader } from './reading.ts';
import type { As, Whose } from './whose.ts';

/** Somebody by name; no name stands there for one whom the reader may not know of. */
export interface ShownPerson {
  readonly id: PersonId;
  readonly name: string;
}

/** Where a duty comes from, as it is cited. */
export interface ShownSource {
  /** As the template cites it: "avsnitt 4". */
  readonly text: string;
  readonly guideline: string | null;
  readonly version: { readonly id: string; readonly number: number | null } | null;
  readonly section: string | null;
}

/** A duty in a list, as it is shown to somebody. */
export interface ShownDuty extends Notes {
  readonly subject: { readonly kind: string; readonly id: string } & Partial<SubjectPage>;
  readonly template: string;
  readonly occasion: string;
  readonly title: Bilingual;
  readonly source: ShownSource;
  readonly arisenOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly status: OpenStatus;
  readonly as: As | null;
  readonly role: AddressRole;
  /** The role that the guideline addresses it to. */
  readonly addressedTo: AddressRole;
  readonly level: number;
  readonly unit: { readonly id: UnitId; readonly name: string } | null;
  readonly holders: readonly ShownPerson[];
  /** Who answers today, where that is somebody else than the holders. */
  readonly answeredBy: readonly (ShownPerson & { readonly role: HolderRole; readonly actingFor: string | null })[];
}

/** What has been done with a duty besides. */
interface Notes {
  readonly snoozedUntil: LocalDate | null;
  /** The hand-over that it last came with. */
  readonly handover: string | null;
  readonly handedOverOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
}

const NO_NOTES: Notes = { snoozedUntil: null, handover: null, handedOverOn: null, receivedOn: null };

/** What a row of a list is made of. */
export interface ToShow {
  readonly duty: PlacedDuty;
  readonly as: As | null;
  readonly role: AddressRole;
  readonly level: number;
}

/** Shows some duties: names, where they come from and what they are about, of what the reader may know. */
export async function showDuties(
  tx: Tx,
  reader: DutyReader,
  subjects: readonly SubjectPages[],
  whose: Whose,
  rows: readonly ToShow[],
): Promise<readonly ShownDuty[]> {
  const duties = rows.map(({ duty }) => duty);
  const persons = duties.flatMap((duty) => [
    ...whose.holders(duty).map(({ person }) => person),
    ...whose.answering(duty).flatMap(({ person, actingFor }) => [person, actingFor ?? []].flat()),
  ]);
  const [names, sources, pages, notes] = await Promise.all([
    listKnowableNames(tx, reader, [...new Set(persons)]),
    readSources(tx, reader, duties),
    readPages(tx, reader, subjects, duties),
    readNotes(tx, duties),
  ]);
  const { tree } = reader.seating.lookup.grounds.line;
  return rows.map(({ duty, as, role, level }) => {
    const { frozen, placed, subject } = duty;
    const unit = placed.unit === null ? undefined : tree.get(placed.unit);
    const holders = whose.holders(duty);
    const held = new Set(holders.filter(({ isAway }) => !isAway).map(({ person }) => person));
    return {
      subject: { ...subject, ...pages.get(`${subject.kind} ${subject.id}`) },
      template: duty.template,
      occasion: duty.occasion,
      title: frozen.title,
      source: { text: frozen.source, section: frozen.section, ...(sources.get(duty.version) ?? NO_GUIDELINE) },
      arisenOn: duty.arisenOn,
      dueOn: duty.dueOn,
      status: statusOf(duty, reader.times.on) as OpenStatus,
      as,
      role,
      addressedTo: duty.holder,
      level,
      unit: unit === undefined ? null : { id: unit.id, name: unit.name },
      holders: holders.flatMap(({ person }) => named(names, person)),
      answeredBy: whose
        .answering(duty)
        .filter(({ person }) => !held.has(person))
        .flatMap(({ person, role: by, actingFor }) =>
          named(names, person).map((one) => ({
            ...one,
            role: by,
            actingFor: actingFor === undefined ? null : (names.get(actingFor) ?? null),
          })),
        ),
      ...(notes.get(keyOf(duty)) ?? NO_NOTES),
    };
  });
}

const NO_GUIDELINE = { guideline: null, version: null };

function named(names: ReadonlyMap<PersonId, string>, person: PersonId): ShownPerson[] {
  const name = names.get(person);
  return name === undefined ? [] : [{ id: person, name }];
}

/** The guidelines that the duties come from, by version. */
export async function readSources(
  tx: Tx,
  { times }: Reader,
  duties: readonly { readonly version: string }[],
): Promise<ReadonlyMap<string, Pick<ShownSource, 'guideline' | 'version'>>> {
  const versions = [...new Set(duties.map(({ version }) => version))];
  if (versions.length === 0) return new Map();
  const known = await listSummaries(tx, times, sql<boolean>`guideline_version.version_id::text = any(${versions})`);
  return new Map(known.map(({ id, title, number }) => [id, { guideline: title, version: { id, number } }]));
}

/** The pages of what duties are about, by `kind id`; each kind asked once. */
export async function readPages(
  tx: Tx,
  reader: DutyReader,
  subjects: readonly SubjectPages[],
  duties: readonly Pick<PlacedDuty, 'subject'>[],
): Promise<ReadonlyMap<string, SubjectPage>> {
  const byKind = Map.groupBy(duties, ({ subject }) => subject.kind);
  const asked = subjects.filter(({ kind }) => byKind.has(kind));
  const pages = await Promise.all(
    asked.map(async ({ kind, pagesOf }) => {
      const ids = [...new Set((byKind.get(kind) ?? []).map(({ subject }) => subject.id))];
      return [...(await pagesOf(tx, reader, ids, reader.language))].map(
        ([id, page]) => [`${kind} ${id}`, page] as const,
      );
    }),
  );
  return new Map(pages.flat());
}

/** Until when reminders of these duties rest, and who last handed them over. */
async function readNotes(tx: Tx, duties: readonly PlacedDuty[]): Promise<ReadonlyMap<string, Notes>> {
  if (duties.length === 0) return new Map();
  const keys = duties.map(({ subject, template, occasion }) => ({
    subject_kind: subject.kind,
    subject_id: subject.id,
    template,
    occasion,
  }));
  const { rows } = await sql<{ place: number } & Notes>`
    select given.place, snooze.until as "snoozedUntil", passed.handover_id as handover,
      passed.effective_on as "handedOverOn", passed.received_on as "receivedOn"
    from json_to_recordset(${JSON.stringify(keys.map((key, place) => ({ ...key, place })))})
        as given (subject_kind text, subject_id uuid, template text, occasion text, place int)
      left join duty_snooze snooze using (subject_kind, subject_id, template, occasion)
      left join lateral (
        select handover.handover_id, handover.effective_on, handover.received_on
        from handover_duty carried join handover using (employer_id, handover_id)
        where carried.subject_kind = given.subject_kind and carried.subject_id = given.subject_id
          and carried.template = given.template and carried.occasion = given.occasion
        order by handover.effective_on desc limit 1) passed on true
    where snooze.until is not null or passed.handover_id is not null`.execute(tx);
  return new Map(rows.map(({ place, ...notes }) => [keyOf(duties[place] as PlacedDuty), notes]));
}

function keyOf({ subject, template, occasion }: PlacedDuty): string {
  return `${subject.kind} ${subject.id} ${template} ${occasion}`;
}
