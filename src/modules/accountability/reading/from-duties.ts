import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { FOREVER } from '../../../kernel/period.ts';
import { among, type Tx } from '../../../platform/database/index.ts';
import { type Entry, listEntriesById, listEntriesOfAll, type Subject } from '../../../platform/journal/index.ts';
import { type Place, readOrder } from '../../authority/index.ts';
import { type DutyPorts, foldDuties, type HeldDuty, listDutiesOf } from '../../duties/index.ts';
import { type Bilingual, findVersion, type Version, type VersionId } from '../../guidelines/index.ts';
import type { Beside, Found, FoundDuty, FoundEvidence, FoundMeans, FoundResponsibility } from './matter.ts';

/** What reading the engine's duties takes. */
export interface EngineParts {
  readonly dutyPorts: DutyPorts;
  readonly entryWords: ReadonlyMap<string, Bilingual>;
}

/** What a duty of the engine is called within a chain. */
export function dutyId({ subject, template, occasion }: Pick<HeldDuty, 'subject' | 'template' | 'occasion'>): string {
  return [subject.kind, subject.id, template, occasion].join(' ');
}

/**
 * What the engine knows of these subjects: their duties, what discharged them, the mandate to decide by the delegation order
 * of the day, and what the guideline says of who answers. `isNow`: as the duties are held; otherwise they are folded anew
 * from the entries that were there at `knownAt`, so that an earlier version of the report can be told.
 */
export async function findInEngine(
  tx: Tx,
  { dutyPorts, entryWords }: EngineParts,
  subjects: readonly Subject[],
  { knownAt, isNow, beside, versions: meant }: EngineAsked,
): Promise<Found> {
  const byKind = [...Map.groupBy([...subjects, ...(beside?.subjects ?? [])], ({ kind }) => kind)].map(
    ([kind, all]) => ({
      kind,
      ids: all.map(({ id }) => id),
    }),
  );
  const [held, entries] = await Promise.all([
    Promise.all(byKind.map(({ kind, ids }) => listDutiesOf(tx, kind, ids))),
    Promise.all(byKind.map(({ kind, ids }) => listEntriesOfAll(tx, kind, ids))),
  ]);
  const known = entries.flat().filter(({ recordedAt }) => recordedAt <= knownAt);
  const all = isNow ? held.flat() : await foldedThen(tx, dutyPorts, held.flat(), known);
  const concerned = beside === null ? all : await withoutOthers(tx, all, subjects, beside.governs);
  const own = meant === null ? concerned : concerned.filter(({ version }) => meant.has(version));
  const standing = await standingBeside(tx, own, knownAt);
  const duties = [...new Map([...standing, ...own].map((duty) => [dutyId(duty), duty])).values()];
  const versions = await readVersions(tx, duties);
  const settling = new Map(known.map((entry) => [entry.id as string, entry]));
  for (const entry of await readFelling(tx, duties, settling)) settling.set(entry.id, entry);
  return {
    duties: duties.map((duty) => foundDuty(duty, fellOn(duty, settling))),
    evidence: duties.flatMap((duty) => foundEvidence(duty, settling, entryWords)),
    means: await readMandates(tx, own, knownAt),
    responsibilities: responsibilitiesIn(versions, (own[0] ?? duties[0])?.place ?? {}),
  };
}

/** When it is asked for, and what else of the same person may be owed, of guidelines that govern this alone. */
interface EngineAsked {
  readonly knownAt: Instant;
  readonly isNow: boolean;
  readonly beside: Beside | null;
  /** The versions of guidelines that alone are meant; null = all. */
  readonly versions: ReadonlySet<string> | null;
}

/** Of what stands beside a matter only what a guideline says that governs its kind. */
async function withoutOthers(
  tx: Tx,
  duties: readonly HeldDuty[],
  subjects: readonly Subject[],
  governs: string,
): Promise<readonly HeldDuty[]> {
  const own = new Set(subjects.map(({ kind, id }) => `${kind} ${id}`));
  const versions = await readVersions(tx, duties);
  const governing = new Set(
    versions.filter(({ content }) => content.governs.includes(governs)).map(({ id }) => id as string),
  );
  return duties.filter(({ subject, version }) => own.has(`${subject.kind} ${subject.id}`) || governing.has(version));
}

/** The duties as they stood at an earlier moment, from the entries of that time. */
async function foldedThen(
  tx: Tx,
  dutyPorts: DutyPorts,
  held: readonly HeldDuty[],
  entries: readonly Entry[],
): Promise<HeldDuty[]> {
  const settings = await dutyPorts.settingsFor(tx);
  const placeOf = new Map(held.map(({ subject, place }) => [`${subject.kind} ${subject.id}`, place]));
  const bySubject = Map.groupBy(entries, ({ subject }) => `${subject.kind} ${subject.id}`);
  return [...bySubject.values()].flatMap((all) => {
    const subject = (all[0] as Entry).subject;
    const key = `${subject.kind} ${subject.id}`;
    const own = held.filter((one) => one.subject.kind === subject.kind && one.subject.id === subject.id);
    return foldDuties(all, settings, own).map((duty) => ({ ...duty, subject, place: placeOf.get(key) ?? {} }));
  });
}

/** The yearly questions of the same guidelines, put to those above the matter. */
async function standingBeside(tx: Tx, own: readonly HeldDuty[], knownAt: Instant): Promise<readonly HeldDuty[]> {
  const versions = [...new Set(own.map(({ version }) => version))];
  const units = [...new Set(own.flatMap(({ place }) => place.unit ?? []))];
  const authorities = [...new Set(own.flatMap(({ place }) => place.authority ?? []))];
  if (versions.length === 0) return [];
  const { rows } = await sql<{ subject_kind: string; subject_id: string }>`
    with recursive path (unit_id) as (
      select unnest(${units}::uuid[])
      union select unit_state.parent_id from path join unit_state using (unit_id)
        where unit_state.parent_id is not null and unit_state.known_to = 'infinity')
    select distinct duty.subject_kind, duty.subject_id from duty
    where duty.version = any(${versions}) and ((duty.subject_kind = 'unit'
        and duty.subject_id in (select unit_id from path))
      or (duty.subject_kind = 'authority' and ${among('duty.subject_id', authorities)}))`.execute(tx);
  const found = await Promise.all(
    [...Map.groupBy(rows, (row) => row.subject_kind)].map(([kind, all]) =>
      listDutiesOf(
        tx,
        kind,
        all.map((row) => row.subject_id),
      ),
    ),
  );
  return found
    .flat()
    .filter(({ version, arisenOn }) => versions.includes(version) && `${arisenOn}T00:00:00Z` <= knownAt);
}

/** The entries by which duties fell that stand on something else, such as a guideline that let them go. */
async function readFelling(
  tx: Tx,
  duties: readonly HeldDuty[],
  known: ReadonlyMap<string, Entry>,
): Promise<readonly Entry[]> {
  const missing = [...new Set(duties.flatMap(({ withdrawnBy }) => withdrawnBy ?? []))].filter((id) => !known.has(id));
  return missing.length === 0 ? [] : listEntriesById(tx, missing);
}

/** The day a duty fell: that of the entry by which it did; one that is not known counts as having fallen at once. */
function fellOn({ withdrawnBy, arisenOn }: HeldDuty, entries: ReadonlyMap<string, Entry>): LocalDate | null {
  if (withdrawnBy === null) return null;
  const entry = entries.get(withdrawnBy);
  return entry === undefined ? arisenOn : localDateOf(entry.recordedAt);
}

function foundDuty(duty: HeldDuty, fell: LocalDate | null): FoundDuty {
  const { frozen, place, arisenOn, dueOn } = duty;
  return {
    id: dutyId(duty),
    role: frozen.holder,
    place,
    track: 'line',
    arisenOn,
    dueOn,
    noticeDays: frozen.shortestNoticeDays,
    origin: 'system',
    fellOn: fell,
    needs: isDecision(duty) ? ['mandate'] : [],
    title: frozen.title,
    source: frozen.source,
  };
}

function foundEvidence(
  duty: HeldDuty,
  entries: ReadonlyMap<string, Entry>,
  entryWords: EngineParts['entryWords'],
): FoundEvidence[] {
  const { settled } = duty;
  if (settled === null) return [];
  const entry = entries.get(settled.by);
  const { effectiveOn, recordedOn } = settled;
  return [
    {
      id: settled.by,
      duty: dutyId(duty),
      kind: 'record',
      effectiveOn,
      recordedOn,
      isVoided: false,
      title: (entry && entryWords.get(entry.type)) ?? null,
      journalNumber: typeof entry?.facts?.journalNumber === 'string' ? entry.facts.journalNumber : null,
    },
  ];
}

/** What is discharged by a decision asks for the right to decide; of which kind of matter, the template's condition says. */
function isDecision({ frozen }: HeldDuty): boolean {
  return frozen.acceptedBy.includes('case.decided') && kindsOf(frozen).length > 0;
}

function kindsOf({ when }: HeldDuty['frozen']): string[] {
  return when.flatMap(({ fact, is }) => (fact === 'kind' ? is.map(String) : []));
}

/** The mandate that the delegation order of the duty's day gives its holder; none is recorded = none is found. */
async function readMandates(tx: Tx, duties: readonly HeldDuty[], knownAt: Instant): Promise<FoundMeans[]> {
  const means = await Promise.all(
    duties.filter(isDecision).map(async ({ place, frozen, arisenOn }): Promise<FoundMeans[]> => {
      if (place.authority === undefined) return [];
      const order = await readOrder(tx, place.authority, { on: arisenOn, knownAt });
      const kinds = kindsOf(frozen);
      const isAbout = (decides: readonly string[]) =>
        decides.some((one) => kinds.some((kind) => one.startsWith(`${kind}.`)));
      const item = order.items.find(({ decides, level }) => level === frozen.holder && isAbout(decides));
      const sub = order.subDelegations.find(
        ({ item: number, to }) =>
          to === frozen.holder && order.items.some((one) => one.number === number && isAbout(one.decides)),
      );
      const number = item?.number ?? sub?.item;
      if (number === undefined) return [];
      return [{ role: frozen.holder, place, kind: 'mandate', source: number, from: arisenOn, to: FOREVER }];
    }),
  );
  return means.flat();
}

async function readVersions(tx: Tx, duties: readonly HeldDuty[]): Promise<readonly Version[]> {
  const ids = [...new Set(duties.map(({ version }) => version))].filter(isUuid);
  const found = await Promise.all(ids.map((id) => findVersion(tx, id as VersionId)));
  return found.filter((version) => version !== undefined);
}

/** Who the guideline says answers, while its version stands. */
function responsibilitiesIn(versions: readonly Version[], place: Place): FoundResponsibility[] {
  return versions.flatMap(({ content, decision }) =>
    content.templates.flatMap((template) =>
      template.kind !== 'standing' || decision === null
        ? []
        : [
            {
              role: template.holder,
              place,
              title: template.title,
              source: `${decision.journalNumber}, ${template.source}`,
              from: decision.validFrom,
              to: decision.lastDay ?? (FOREVER as LocalDate),
            },
          ],
    ),
  );
}

function isUuid(text: string): boolean {
  return /^[0-9a-f-]{36}$/.test(text);
}
