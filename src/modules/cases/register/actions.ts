import { refreshStatistics, type Tx } from '../../../platform/database/index.ts';
import { fileTypeOfName } from '../../../platform/files/index.ts';
import type { Doer } from '../../organisation/index.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { applyPlan, type Papers } from './apply.ts';
import { registeredBy } from './employees.ts';
import type { RegisterMapping } from './mapping.ts';
import { FATES, type Fate, type PlannedRow, planRegister, type RegisterPlan } from './plan.ts';
import { type ReadRegister, readRegister } from './read.ts';
import { findMapping, lockRegister, readStored, saveMapping } from './store.ts';

/** A register to read in. */
export interface RegisterRequest {
  /** register.csv, or a workbook. */
  readonly content: Uint8Array;
  /** Absent: as it was read last time, or else by the columns of the contract. */
  readonly mapping?: RegisterMapping;
  /** Keep the mapping for next time. */
  readonly saveMapping?: boolean;
  /** What the doer has looked through; absent = whatever it is. */
  readonly digest?: string;
}

/** A paper that comes along, called by the number in the register: `B-17.pdf`. */
export interface Paper {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What reading in would do, or did. */
export interface RegisterOutcome {
  readonly counts: Readonly<Record<Fate, number>>;
  readonly rows: readonly PlannedRow[];
  readonly rejects: RegisterPlan['rejects'];
  readonly words: ReadRegister['words'];
  readonly columns: ReadRegister['columns'];
  readonly digest: string;
  /** How many of the papers belong to a row, and the names of those that belong to none. */
  readonly papers: { readonly matched: number; readonly unmatched: readonly string[] };
  readonly remarks: { readonly soleTraders: number; readonly undated: number };
}

const PAPER_MEGABYTES = 25;

/**
 * What reading a register in would do; no row is read of a file that lacks columns, and the outcome says which. Writes
 * nothing. Throws what `readRegister` throws.
 */
export async function previewRegister(
  services: CaseServices,
  doer: Doer,
  request: RegisterRequest,
  paperNames: readonly string[] = [],
): Promise<RegisterOutcome> {
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const { read, plan } = await planIn(tx, services, doer, request);
    return outcomeOf(read, plan, paperNames);
  });
}

/**
 * Reads a register in, in one transaction: cases that nobody here has reviewed, what was decided about them elsewhere,
 * and their papers. Read in again, nothing changes but what differs. Throws what `readRegister` throws,
 * `cases.register-columns-missing`, `…-changed-meanwhile` when it is no longer what was looked through, or what `files.put` throws.
 */
export async function importRegister(
  services: CaseServices,
  doer: Doer,
  request: RegisterRequest,
  papers: AsyncIterable<Paper> | Iterable<Paper> = [],
): Promise<RegisterOutcome> {
  const { database, journal, clock } = services;
  const wanted = await previewRegister(services, doer, request);
  const { missing } = wanted.columns;
  if (missing.length > 0) throw problem('cases.register-columns-missing', { columns: missing.join(', ') });
  const { kept, names } = await keepPapers(services, doer, wanted, papers);
  return database.transaction({ employer: doer.employer }, async (tx) => {
    await lockRegister(tx, doer.employer);
    const { read, plan, mapping } = await planIn(tx, services, doer, request);
    if (request.digest !== undefined && request.digest !== plan.digest)
      throw problem('cases.register-changed-meanwhile');
    await applyPlan(tx, services, plan, kept);
    if (request.saveMapping === true && mapping !== undefined) await saveMapping(tx, mapping, clock.now());
    const outcome = outcomeOf(read, plan, names);
    if (outcome.counts.new + outcome.counts.changed > 0)
      await journal.record(tx, [
        {
          type: 'register.read-in',
          subject: { kind: 'employer', id: doer.employer },
          actor: plan.rows[0]?.about.acting ?? { kind: 'system' },
          facts: { ...outcome.counts, rejected: plan.rejects.length, digest: plan.digest },
        },
      ]);
    await refreshStatistics(tx, outcome.counts.new);
    return outcome;
  });
}

async function planIn(tx: Tx, services: CaseServices, doer: Doer, request: RegisterRequest) {
  const mapping = request.mapping ?? (await savedFor(tx, request));
  const read = await readRegister(request.content, mapping);
  const employees = await registeredBy(
    tx,
    services,
    doer,
    read.rows.map(({ employeeId }) => employeeId),
  );
  const stored = await readStored(
    tx,
    read.rows.map(({ caseId }) => caseId),
  );
  return { read, mapping, plan: planRegister(read, services.kinds, employees, stored) };
}

/** The mapping of last time, for a file that is no register by the contract. */
async function savedFor(tx: Tx, { content }: RegisterRequest): Promise<RegisterMapping | undefined> {
  const saved = await findMapping(tx);
  if (saved === undefined) return undefined;
  const { columns } = await readRegister(content, undefined);
  return columns.missing.length > 0 ? saved : undefined;
}

/** Stores the papers that belong to a row that is taken, as they come; the others are passed over. */
async function keepPapers(
  { files }: CaseServices,
  { employer }: Doer,
  { rows }: RegisterOutcome,
  papers: AsyncIterable<Paper> | Iterable<Paper>,
): Promise<{ readonly kept: Papers; readonly names: readonly string[] }> {
  const taken = new Set(rows.map(({ row }) => row.caseId));
  const kept = new Map();
  const names: string[] = [];
  for await (const { name, content } of papers) {
    names.push(name);
    const id = caseIdOf(name);
    if (id === undefined || !taken.has(id)) continue;
    const limits = { megabytes: PAPER_MEGABYTES, types: ['pdf'] as const, whole: true };
    kept.set(id, { file: await files.put(employer, content, fileTypeOfName(name), limits), name });
  }
  return { kept, names };
}

function caseIdOf(name: string): string | undefined {
  return /^(.+)\.pdf$/i.exec(name)?.[1];
}

function outcomeOf(
  { words, rows, columns }: ReadRegister,
  plan: RegisterPlan,
  papers: readonly string[],
): RegisterOutcome {
  const taken = new Set(plan.rows.map(({ row }) => row.caseId));
  const unmatched = papers.filter((name) => !taken.has(caseIdOf(name) ?? ''));
  const counted = FATES.map((fate) => [fate, plan.rows.filter((one) => one.fate === fate).length] as const);
  return {
    counts: Object.fromEntries(counted) as Record<Fate, number>,
    rows: plan.rows,
    rejects: plan.rejects,
    words,
    columns,
    digest: plan.digest,
    papers: { matched: papers.length - unmatched.length, unmatched },
    remarks: {
      soleTraders: rows.filter(({ isSoleTrader }) => isSoleTrader).length,
      undated: rows.filter(({ status, decidedOn }) => status !== 'reported' && status !== 'withdrawn' && !decidedOn)
        .length,
    },
  };
}
