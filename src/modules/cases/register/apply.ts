import { sql } from 'kysely';
import { instant, today } from '../../../kernel/clock.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import { earlierOf, type LocalDate } from '../../../kernel/local-date.ts';
import { lastDayOf, SINCE_EVER } from '../../../kernel/period.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { StoredFile } from '../../../platform/files/index.ts';
import type { EntryDraft, Facts } from '../../../platform/journal/index.ts';
import { recordDecisionFromElsewhere } from '../../authority/index.ts';
import { storeDocument } from '../../documents/index.ts';
import { agreementFacts, isAgreement } from '../agreements/agreement.ts';
import type { CaseDecisionId, CaseFile, CaseId } from '../case.ts';
import { questionOf } from '../decider.ts';
import { decisionContent } from '../decision.ts';
import { CASE, entryOf } from '../entries.ts';
import { getOutcome } from '../find-kind.ts';
import { brokenOrder } from '../gates/order.ts';
import type { Status } from '../lifecycle.ts';
import type { CaseServices } from '../services.ts';
import { insertCases, listCases, type NewCase, updateCase } from '../store/cases.ts';
import { insertDecision } from '../store/decisions.ts';
import { refreshScope, rewriteScope } from '../store/scope.ts';
import { personsBy } from './employees.ts';
import { cellsOf, type PlannedRow, type RegisterPlan } from './plan.ts';
import { reportOf } from './report.ts';
import { type KeptRow, keepRows } from './store.ts';

/** Papers that came along, by the number in the register. */
export type Papers = ReadonlyMap<string, { readonly file: StoredFile; readonly name: string }>;

/** Does what a plan says, in the transaction at hand: cases, what was decided about them, and their papers. */
export async function applyPlan(tx: Tx, services: CaseServices, plan: RegisterPlan, papers: Papers): Promise<void> {
  const { clock, journal } = services;
  const times = nowOf(clock);
  const deciders = await personsBy(
    tx,
    plan.rows.flatMap(({ row }) => row.decidedBy ?? []),
  );
  const made = plan.rows
    .filter(({ fate }) => fate === 'new')
    .map((planned) => ({ planned, file: newCase(services, planned) }));
  await insertCases(
    tx,
    made.map(({ file }) => file),
  );
  await rewriteScope(
    tx,
    made.map(({ file }) => file.id),
    times,
  );
  const entries: EntryDraft[] = [];
  for (const { planned, file } of made)
    entries.push(
      await recorded(tx, services, planned, { ...file, revision: 1 }, 'case.registered-from-before', deciders),
      ...(await olderAgreement(tx, services, planned, file)),
    );
  for (const planned of plan.rows.filter(({ fate }) => fate === 'changed'))
    entries.push(await changed(tx, services, planned, deciders));
  await journal.record(tx, entries);
  const ids = new Map(made.map(({ planned, file }) => [planned, file.id]));
  const kept: KeptRow[] = [];
  for (const planned of plan.rows) {
    const id = ids.get(planned) ?? planned.stored?.case;
    if (id === undefined) continue;
    const documentHash = await keepPaper(tx, services, planned, id, papers);
    const isAsBefore = planned.fate === 'handled' || planned.fate === 'known';
    if (isAsBefore && documentHash === planned.stored?.documentHash) continue;
    const cells = planned.fate === 'handled' && planned.stored ? planned.stored.cells : cellsOf(planned.row);
    kept.push({ case: id, cells, documentHash });
  }
  await keepRows(tx, kept, clock.now());
}

function newCase({ clock, random }: CaseServices, { row, about, kind, outcome }: PlannedRow): NewCase {
  const content = reportOf(row, lastDayOf(row.period) ?? null);
  return {
    id: newId<CaseId>(clock.now(), random),
    kind: row.kind,
    authority: about.authority,
    person: about.person,
    employments: [{ employment: about.employment, leads: true }],
    status: statusOf(row, today(clock)),
    outcome,
    origin: 'read-in',
    content,
    reportedOn: today(clock),
    period: kind.periodOf(content),
    reviewOn: null,
    journalNumber: row.journalNumber,
    renews: null,
    columns: kind.columnsOf(content),
    sourceId: row.caseId,
  };
}

/**
 * An agreement from before (äldre överenskommelse) that still runs: duties of its end and its follow-up arise from it. No gate
 * stops it (DOMAIN 13), but what the guideline in force on its day wanted done first and was not is put down.
 */
async function olderAgreement(
  tx: Tx,
  services: CaseServices,
  { row, kind, about: { acting } }: PlannedRow,
  file: NewCase,
): Promise<EntryDraft[]> {
  if (file.status !== 'read-in' || !isAgreement(file, kind)) return [];
  const began = effectiveOf(row, services);
  const signed = { actor: acting, effectiveOn: row.decidedOn ?? began, recordedAt: services.clock.now() };
  return [
    entryOf(file, 'agreement.registered-from-before', acting, agreementFacts(file), began),
    ...(await brokenOrder(tx, services, { ...file, revision: 1 }, signed, { asksStart: false })),
  ];
}

/** What is over or taken back asks nobody for anything; the rest is read in and reviewed by nobody here. */
function statusOf({ status, period }: PlannedRow['row'], on: LocalDate): Status {
  if (status === 'withdrawn') return 'withdrawn';
  return period.to <= on ? 'ended' : 'read-in';
}

async function changed(
  tx: Tx,
  services: CaseServices,
  planned: PlannedRow,
  deciders: ReadonlyMap<string, PersonId>,
): Promise<EntryDraft> {
  const { row, kind, outcome, stored } = planned;
  const [file] = await listCases(tx, sql`case_file.case_id = ${stored?.case}`);
  if (file === undefined) throw new Error('a row of the register without its case');
  const content = reportOf(row, lastDayOf(row.period) ?? null);
  await updateCase(tx, file.id, {
    status: statusOf(row, today(services.clock)),
    outcome,
    reported: { content, period: kind.periodOf(content), columns: kind.columnsOf(content) },
    ...(row.journalNumber === null ? {} : { journalNumber: row.journalNumber }),
  });
  await refreshScope(tx, file.id);
  const isDecidedAnew = planned.differs.some((name) => ['status', 'decidedOn', 'decidedBy'].includes(name));
  const after = { ...file, content, period: row.period };
  if (isDecidedAnew) return recorded(tx, services, planned, after, 'case.changed', deciders);
  return entryOf(after, 'case.changed', planned.about.acting, factsOf(planned, after));
}

/** The entry of a case as the register has it, and what was decided about it before it came here. */
async function recorded(
  tx: Tx,
  services: CaseServices,
  planned: PlannedRow,
  file: CaseFile,
  type: 'case.registered-from-before' | 'case.changed',
  deciders: ReadonlyMap<string, PersonId>,
): Promise<EntryDraft> {
  const { row, outcome, about } = planned;
  const known = services.journal.moment();
  const entry = { ...entryOf(file, type, about.acting, factsOf(planned, file), effectiveOf(row, services)), known };
  if (outcome === null || row.decidedOn === null) return entry;
  const decidedBy = (row.decidedBy !== null && deciders.get(row.decidedBy)) || null;
  await insertDecision(
    tx,
    file.id,
    {
      id: newId<CaseDecisionId>(known.at, services.random),
      outcome,
      // A register has the day and no hour: noon is that day wherever one counts.
      decidedAt: instant(`${row.decidedOn}T11:00:00.000Z`),
      effectiveOn: row.decidedOn,
      content: decisionContent.parse({ outcome }),
      report: file.content,
      ruleAnswers: null,
      guidelineVersion: null,
      orderVersion: null,
      item: null,
      level: 'elsewhere',
      decidedBy,
      actingFor: null,
      replaces: null,
      entry: known.by,
    },
    [],
  );
  // Asked of the order only where the register says who decided: a finding about nobody helps nobody.
  if (decidedBy !== null) await recordElsewhere(tx, services, planned, file, decidedBy, row.decidedOn);
  return entry;
}

async function recordElsewhere(
  tx: Tx,
  services: CaseServices,
  { row, kind, outcome, about }: PlannedRow,
  file: CaseFile,
  person: PersonId,
  decidedOn: LocalDate,
): Promise<void> {
  if (outcome === null) return;
  await recordDecisionFromElsewhere(tx, services, {
    question: questionOf(file, kind, getOutcome(kind, outcome), undefined),
    about: { kind: CASE, id: file.id },
    decided: { kind: 'person', person, level: null },
    decidedOn,
    outcome,
    outcomeOn: decidedOn,
    actor: about.acting,
    ...(row.journalNumber === null ? {} : { journalNumber: row.journalNumber }),
  });
}

function factsOf({ row, outcome }: PlannedRow, { content, person }: CaseFile): Facts {
  return {
    because: 'register',
    sourceId: row.caseId,
    person,
    report: content as Facts,
    outcome,
    decidedOn: row.decidedOn,
  };
}

/** From when it applies: the decision, else the first day; never a day that has yet to come. */
function effectiveOf({ decidedOn, period }: PlannedRow['row'], { clock }: CaseServices): LocalDate {
  const on = today(clock);
  return earlierOf(decidedOn ?? (period.from === SINCE_EVER ? on : period.from), on);
}

/** Keeps the paper that came along with a row; answers the hash of what the case then has. */
async function keepPaper(
  tx: Tx,
  services: CaseServices,
  { row, about, stored }: PlannedRow,
  id: CaseId,
  papers: Papers,
): Promise<string | null> {
  const paper = papers.get(row.caseId);
  const before = stored?.documentHash ?? null;
  if (paper === undefined || paper.file.hash === before) return before;
  await storeDocument(
    tx,
    services,
    {
      subject: { kind: CASE, id },
      authority: about.authority,
      units: [about.unit],
      person: about.person,
      kind: 'scan',
      title: paper.name.replace(/\.[^.]+$/, '').slice(0, 300),
      language: 'sv',
      journalNumber: row.journalNumber,
      secrecy: [],
      signatories: [],
      actor: about.acting,
    },
    { file: paper.file, name: paper.name, origin: 'uploaded' },
  );
  return paper.file.hash;
}
