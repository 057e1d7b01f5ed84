import { sql } from 'kysely';
import { type Actor, recordLooks } from '../../../access/index.ts';
import type { PersonId, UnitId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { administrationOn, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import type { MappingRun } from '../runs/run.ts';
import type { MappingServices } from '../services.ts';
import type { SampledRow } from './api.ts';
import type { FrozenPopulation } from './room.ts';

/** Those that were drawn, and the population that they were drawn from. */
interface Drawn {
  readonly run: MappingRun;
  readonly frozen: FrozenPopulation;
  readonly references: readonly string[];
}

/** Something about one id, and the person that it is about. */
interface Told {
  readonly id: string;
  readonly person: PersonId;
  readonly row: SampledRow;
}

/** What an auditor is told of each that was drawn, by its reference: facts of the handling, nobody's name. Looks are logged. */
export async function readSampled(
  tx: Tx,
  { journal }: Pick<MappingServices, 'journal'>,
  actor: Actor,
  { run, frozen, references }: Drawn,
): Promise<ReadonlyMap<string, SampledRow>> {
  const { ids } = frozen;
  if (ids === null) return new Map();
  const wanted = new Set(references);
  const referenceBy = new Map(
    frozen.references.flatMap((reference, index) => {
      const id = ids[index];
      return id !== undefined && wanted.has(reference) ? [[id, reference] as const] : [];
    }),
  );
  const told = await READERS[frozen.name](tx, [...referenceBy.keys()], { run, frozen });
  const persons = [...new Set(told.map(({ person }) => person))];
  await recordLooks(tx, journal, actor, { resource: 'audit-room', persons });
  return new Map(
    told.flatMap(({ id, row }) => {
      const reference = referenceBy.get(id);
      return reference === undefined ? [] : [[reference, row] as const];
    }),
  );
}

type Reader = (tx: Tx, ids: readonly string[], of: Pick<Drawn, 'run' | 'frozen'>) => Promise<readonly Told[]>;

const READERS: Readonly<Record<FrozenPopulation['name'], Reader>> = {
  persons: readPersons,
  cases: readCases,
  findings: readFindings,
};

/** Where somebody was on the cut-off, or was last before it, and how much there is about them. */
async function readPersons(tx: Tx, ids: readonly string[], { run, frozen }: Parameters<Reader>[2]) {
  const cutoff = run.content.cutoff as LocalDate;
  const times = { on: cutoff, knownAt: frozen.frozenAt };
  const tree = treeOf(await organisationAt(tx, times).listUnits());
  const { rows } = await sql<{
    readonly person_id: PersonId;
    readonly unit_id: UnitId;
    readonly is_manager: boolean;
    readonly cases: number;
    readonly findings: number;
  }>`
    select distinct on (employment.person_id) employment.person_id, state.unit_id, state.is_manager,
      (select count(*)::integer from case_file where case_file.person_id = employment.person_id) as cases,
      (select count(*)::integer from mapping_sighting sighting join mapping_finding finding using (employer_id, finding_id)
        join mapping_name_opening opening on opening.run_id = sighting.run_id and opening.detector = finding.detector
        where sighting.run_id = ${run.id} and finding.person_id = employment.person_id) as findings
    from employment join employment_state state using (employer_id, employment_id)
    where employment.person_id = any(${ids}::uuid[]) and state.valid_from <= ${cutoff}::date
      and state.known_from <= ${frozen.frozenAt} and ${frozen.frozenAt} < state.known_to
    order by employment.person_id, state.valid_to desc, state.is_manager desc, state.unit_id`.execute(tx);
  return rows.map(({ person_id, unit_id, is_manager, cases, findings }): Told => {
    const administration = administrationOn(pathOf(tree, unit_id))?.name ?? null;
    const row = { population: 'persons', administration, isManager: is_manager, cases, findings } as const;
    return { id: person_id, person: person_id, row };
  });
}

async function readCases(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<{
    readonly case_id: string;
    readonly person_id: PersonId;
    readonly kind: string;
    readonly status: string;
    readonly outcome: string | null;
    readonly reported_on: LocalDate;
    readonly journal_number: string | null;
  }>`
    select case_id, person_id, kind, status, outcome, reported_on, journal_number
    from case_file where case_id = any(${ids}::uuid[])`.execute(tx);
  return rows.map(
    ({ case_id, person_id, kind, status, outcome, reported_on, journal_number }): Told => ({
      id: case_id,
      person: person_id,
      row: {
        population: 'cases',
        kind,
        status,
        outcome,
        reportedOn: localDate(reported_on),
        journalNumber: journal_number,
      },
    }),
  );
}

async function readFindings(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<
    Omit<Extract<SampledRow, { population: 'findings' }>, 'population'> & {
      readonly finding_id: string;
      readonly person_id: PersonId;
    }
  >`
    select finding_id, person_id, detector, finding, state, outcome, reason
    from mapping_finding where finding_id = any(${ids}::uuid[])`.execute(tx);
  return rows.map(
    ({ finding_id, person_id, ...row }): Told => ({
      id: finding_id,
      person: person_id,
      row: { population: 'findings', ...row },
    }),
  );
}
