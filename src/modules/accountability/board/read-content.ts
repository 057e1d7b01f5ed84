import { sql } from 'kysely';
import type { AuthorityId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isOverdue, listAssignments } from '../../assignments/index.ts';
import { type DutyReader, unitsUnder } from '../../duties/index.ts';
import { ANSWERED, type Bilingual } from '../../guidelines/index.ts';
import type { LevelSource } from '../../organisation/index.ts';
import { type Comparison, ofTheWhole, readComparison } from '../levels/comparison/read-comparison.ts';
import { isSmall } from '../levels/comparison/suppress.ts';
import type { BoardContent, BoardQuestion, HAPPENED } from './content.ts';
import { type AskedUnit, questionsFor } from './questions.ts';

/** Which entries of the journal each line of what has happened counts; `persons`: a small number is not shown. */
const COUNTED: readonly {
  readonly code: (typeof HAPPENED)[number];
  readonly types: readonly string[];
  readonly persons: boolean;
}[] = [
  { code: 'reported', types: ['case.reported'], persons: true },
  { code: 'decided', types: ['case.decided'], persons: true },
  { code: 'oral', types: ['oral-agreement.stated'], persons: true },
  { code: 'duties-climbed', types: ['duty.escalated'], persons: false },
  { code: 'findings-settled', types: ['finding.settled'], persons: true },
  { code: 'assignments-reported', types: ['assignment.reported'], persons: false },
  { code: 'guidelines-decided', types: ['guideline.decided'], persons: false },
];

/** Reads what a board's page says today: of the whole employer, with nothing that tells of one to four persons. */
export async function readBoardContent(
  tx: Tx,
  reader: DutyReader,
  sources: readonly LevelSource[],
  { authority, since }: { readonly authority: AuthorityId; readonly since: LocalDate },
): Promise<BoardContent> {
  const compared = await readComparison(tx, reader, sources);
  const { tree } = reader.seating.lookup.grounds.line;
  const whole = ofTheWhole(reader, compared.root);
  const all = unitsUnder(tree, compared.root.id);
  const counts = compared.counts.get(compared.root.id) ?? {};
  const isTold = compared.total.find(({ column }) => column === 'answered')?.count !== null;
  const persons = (count: number) => (isSmall({ count, of: null }) ? null : count);
  const sumOf = (matches: (name: string) => boolean) =>
    Object.entries(counts).reduce((sum, [name, count]) => (matches(name) ? sum + count : sum), 0);
  const standing = await standingOverdue(tx, whole, all);
  const unheld = await unheldDuties(tx, whole);
  const oral = persons(sumOf((name) => name.startsWith('oral-agreement ') && !name.endsWith(' followed')));
  return {
    on: reader.times.on,
    happened: await happenedSince(tx, since),
    administrations: compared.rows.map(({ unit, cells }) => ({ name: unit?.name ?? null, cells: [...cells] })),
    total: [...compared.total],
    tree: drawn(compared),
    unknown: [
      { code: 'not-asked', count: isTold ? persons(counts['answers not-asked'] ?? 0) : null },
      { code: 'not-answered', count: isTold ? persons(counts['answers waits'] ?? 0) : null },
      { code: 'read-in', count: persons(sumOf((name) => name.startsWith('case.') && name.endsWith(' read-in'))) },
      { code: 'unheld', count: unheld.count },
      { code: 'oral', count: oral },
      { code: 'standing', count: standing.count },
    ],
    questions: [
      ...questionsFor({
        units: await askedUnits(tx, whole, compared),
        lateAssignments: await lateAssignments(tx, reader, authority),
        unheld,
        standing,
        oral: {
          count: oral,
          row: { what: ORAL, where: compared.root.name, on: null, href: '/oral-agreements' },
        },
        months: compared.months
          .filter(({ month }) => month < reader.times.on.slice(0, 7))
          .map(({ month, met, late, overdue }) => ({ month, met, all: met + late + overdue })),
        monthsRow: { what: MONTHS, where: compared.root.name, on: null, href: '/levels' },
      }),
    ],
  };
}

/** No deeper than the table beside it tells, and nothing that it does not: a smaller unit would show a number that is hidden. */
function drawn({ root, rows, total }: Comparison): BoardContent['tree'] {
  const of = (cells: Comparison['total']) => {
    const cell = cells.find(({ column }) => column === 'overdue');
    return { weight: cell?.of ?? 0, late: cell?.count ?? null };
  };
  return [
    { id: root.id, name: root.name, parent: null, depth: 0, ...of(total) },
    ...rows.flatMap(({ unit, cells }) =>
      unit === null
        ? []
        : [{ id: unit.id as string, name: unit.name, parent: root.id as string, depth: 1, ...of(cells) }],
    ),
  ];
}

const ORAL = { sv: 'Muntliga överenskommelser', en: 'Oral agreements' };
const MONTHS = { sv: 'Månad för månad', en: 'Month by month' };

async function happenedSince(tx: Tx, since: LocalDate): Promise<BoardContent['happened']> {
  const { rows } = await sql<{ type: string; count: number }>`
    select type, count(*)::integer as count from entry
    where type = any(${COUNTED.flatMap(({ types }) => types)}::text[])
      and recorded_at >= ${since}::date::timestamp at time zone 'Europe/Stockholm'
    group by type`.execute(tx);
  const counts = new Map(rows.map(({ type, count }) => [type, count]));
  return COUNTED.map(({ code, types, persons }) => {
    const count = types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0);
    return { code, count: persons && isSmall({ count, of: null }) ? null : count };
  });
}

async function askedUnits(tx: Tx, reader: DutyReader, { rows }: Comparison): Promise<readonly AskedUnit[]> {
  const found: AskedUnit[] = [];
  for (const { unit, cells } of rows) {
    if (unit === null) continue;
    const cell = (column: string) => cells.find((one) => one.column === column);
    const units = unitsUnder(reader.seating.lookup.grounds.line.tree, unit.id);
    found.push({
      name: unit.name,
      overdue: cell('overdue')?.count ?? null,
      duties: cell('overdue')?.of ?? 0,
      answered: cell('answered')?.count ?? null,
      employed: cell('answered')?.of ?? 0,
      longest: await longestOverdue(tx, reader, units, `/unit-duties?unit=${unit.id}&state=overdue`),
      href: `/levels?unit=${unit.id}`,
    });
  }
  return found;
}

type Row = BoardQuestion['row'];
interface DutyRow {
  readonly template: string;
  readonly unit_id: UnitId;
  readonly due_on: LocalDate;
}

/** By function and unit, never by person: the page becomes a public record. Of protected persons it tells nothing. */
function rowOf({ seating }: DutyReader, row: DutyRow | undefined, href: string): Row | null {
  if (row === undefined) return null;
  return {
    what: titleOf(seating, row.template),
    where: seating.lookup.grounds.line.tree.get(row.unit_id)?.name ?? '',
    on: row.due_on,
    href,
  };
}

function titleOf({ templates }: DutyReader['seating'], template: string): Bilingual {
  const found = [...templates.values()].find((one) => one.template === template);
  return found?.content.title ?? { sv: template, en: template };
}

const UNPROTECTED = sql`(duty.person_id in (select person_id from protected_person)) is not true`;

async function longestOverdue(tx: Tx, reader: DutyReader, units: readonly UnitId[], href: string): Promise<Row | null> {
  const { rows } = await sql<DutyRow>`
    select duty.template, duty.unit_id, duty.due_on from duty
    where duty.unit_id = any(${units}::uuid[]) and duty.due_on < ${reader.times.on}::date
      and duty.settled_by is null and duty.withdrawn_by is null and ${UNPROTECTED}
    order by duty.due_on, duty.number limit 1`.execute(tx);
  return rowOf(reader, rows[0], href);
}

/** Yearly questions about standing responsibilities whose day has passed without an answer. */
async function standingOverdue(tx: Tx, reader: DutyReader, units: readonly UnitId[]) {
  const templates = [...reader.seating.templates.values()]
    .filter(({ content }) => content.acceptedBy.includes(ANSWERED))
    .map(({ template }) => template);
  const { rows } = await sql<DutyRow & { readonly count: number }>`
    select duty.template, duty.unit_id, duty.due_on, count(*) over ()::integer as count from duty
    where duty.unit_id = any(${units}::uuid[]) and duty.template = any(${[...new Set(templates)]}::text[])
      and duty.due_on < ${reader.times.on}::date and duty.settled_by is null and duty.withdrawn_by is null
    order by duty.due_on, duty.number limit 1`.execute(tx);
  const [first] = rows;
  return { count: first?.count ?? 0, row: rowOf(reader, first, '/unit-duties?state=overdue') };
}

/** Duties that nobody in the whole line answers for. */
async function unheldDuties(tx: Tx, reader: DutyReader) {
  const { rows } = await sql<DutyRow & { readonly count: number }>`
    select duty.template, duty.unit_id, duty.due_on, count(*) over ()::integer as count
    from duty_unheld unheld join duty using (employer_id, subject_kind, subject_id, template, occasion)
    where unheld.until is null and duty.withdrawn_by is null and ${UNPROTECTED}
    order by unheld.since, duty.number limit 1`.execute(tx);
  const [first] = rows;
  return { count: first?.count ?? 0, row: rowOf(reader, first, '/levels') };
}

async function lateAssignments(tx: Tx, { times }: DutyReader, authority: AuthorityId) {
  const found = await listAssignments(tx, sql`authority_id = ${authority} and closed_on is null`);
  return found.flatMap((one) => {
    const { id, title, dueOn } = one;
    if (dueOn === null || !isOverdue(one, times.on)) return [];
    const row: Row = {
      what: { sv: title, en: title },
      where: one.journalNumber ?? '',
      on: dueOn,
      href: `/assignments/${id}`,
    };
    return [{ title, dueOn, row }];
  });
}
