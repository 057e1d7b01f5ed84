import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import {
  type AuthorityId,
  type EmployerId,
  newId,
  type PersonId,
  systemRandom,
  type UnitId,
} from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { defineProblems } from '../../kernel/problem.ts';
import type { Database } from '../../platform/database/index.ts';
import { folderFiles } from '../../platform/files/index.ts';
import { createJournal, type Entry, listEntriesOf, type Reaction } from '../../platform/journal/index.ts';
import { listAuthorities, organisationAt } from '../organisation/index.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../organisation/testing.ts';
import type { NewDocument } from './actions/store-document.ts';
import { storeDocument } from './actions/store-document.ts';
import type { Document } from './document.ts';
import { folderPersonalFile } from './outbox/folder.ts';
import { documentsPolicy } from './policy.ts';
import type { DocumentServices, DocumentSubjects } from './services.ts';

const problem = defineProblems({ 'test.step-up-needed': { status: 401, sv: 'Bekräfta.', en: 'Confirm.' } });

/** The services of documents over a test database, at noon of 2 March 2026. */
export interface TestServices extends DocumentServices {
  readonly clock: SettableClock;
  readonly filesFolder: string;
  readonly outboxFolder: string;
}

/** Step-up is asked of actors whose proof is older than ten minutes. */
export async function documentsOver(
  database: Database,
  { subjects = [], reactions = [] }: { subjects?: readonly DocumentSubjects[]; reactions?: readonly Reaction[] } = {},
): Promise<TestServices> {
  const clock = settableClock('2026-03-02T11:00:00Z');
  const folder = await mkdtemp(path.join(tmpdir(), 'uppsikt-documents-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const [filesFolder, outboxFolder] = [path.join(folder, 'files'), path.join(folder, 'outbox')];
  return {
    database,
    clock,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions }),
    policy: composePolicy(documentsPolicy),
    files: folderFiles({ folder: filesFolder, random: systemRandom }),
    personalFile: folderPersonalFile({ folder: outboxFolder }),
    subjects,
    filesFolder,
    outboxFolder,
    requireStepUp: ({ authenticatedAt }) => {
      if (Date.parse(clock.now()) - Date.parse(authenticatedAt) > 600_000) throw problem('test.step-up-needed');
    },
  };
}

/** An employer with two committees: a clinic with a ward under one, an office under the other, somebody in each. */
export async function anEmployerWithPeople(database: Database) {
  const doer = await aDoer(database);
  const services = servicesOver(database);
  await importGiven(services, doer, {
    units: [
      unit('top'),
      unit('clinic', 'top', { kind: 'administration', authority: 'VN' }),
      unit('ward', 'clinic'),
      unit('office', 'top', { kind: 'administration', authority: 'KS' }),
    ],
    employees: [
      employee(1, 'ward'),
      employee(2, 'clinic', { is_manager: 'true' }),
      employee(3, 'office'),
      employee(4, 'ward', { protected: 'true' }),
      employee(5, 'clinic'),
      employee(6, 'ward', { is_manager: 'true' }),
    ],
    authorities: [
      { authority: 'KS', name: 'Styrelsen', kind: 'board' },
      { authority: 'VN', name: 'Vårdnämnden', kind: 'committee' },
    ],
  });
  const times = { on: localDate('2026-01-31'), knownAt: services.clock.now() };
  return database.transaction(doer, async (tx) => {
    const committees = await listAuthorities(tx, times);
    const units = await organisationAt(tx, times).listUnits();
    const { rows } = await sql<{ employee_id: string; person_id: PersonId }>`
      select employee_id, person_id from employment`.execute(tx);
    return {
      employer: doer.employer,
      authority: (code: string) => committees.find((one) => one.code === code)?.id as AuthorityId,
      unit: (code: string) => units.find((one) => one.code === code)?.id as UnitId,
      person: (number: number) => rows.find((row) => row.employee_id === String(1000 + number))?.person_id as PersonId,
    };
  });
}

export type TestEmployer = Awaited<ReturnType<typeof anEmployerWithPeople>>;

/** Somebody signed in just now, with these roles beside that of everyone. */
export function anActor(
  { employer }: { readonly employer: EmployerId },
  { clock }: { readonly clock: SettableClock },
  person: PersonId | null,
  roles: readonly HeldRole[] = [],
): Actor {
  const held: HeldRole[] = [{ role: 'employee' }, ...roles];
  return { employer, person, account: `account ${person}`, roles: held, authenticatedAt: clock.now(), acr: 'high' };
}

/** A matter of a kind that nobody has heard of: documents know no case kind. */
export function aMatter({ clock, random }: TestServices) {
  return { kind: 'office-dog', id: newId(clock.now(), random) as string };
}

/** Stores a text about employee 1, to be signed by them and their manager, unless the test says otherwise. */
export async function aDocument(
  services: TestServices,
  at: TestEmployer,
  different: Partial<NewDocument> & { readonly text?: string } = {},
): Promise<Document> {
  const { text = 'Hunden får följa med.', ...rest } = different;
  const limits = { megabytes: 1, types: ['txt'] } as const;
  const file = await services.files.put(at.employer, of(text), 'txt', limits);
  return services.database.transaction(at, (tx) =>
    storeDocument(
      tx,
      services,
      {
        subject: aMatter(services),
        authority: at.authority('VN'),
        units: [at.unit('ward')],
        person: at.person(1),
        kind: 'agreement',
        title: 'Överenskommelse om hund',
        language: 'sv',
        journalNumber: 'VN 2026/1',
        secrecy: [],
        signatories: [
          { person: at.person(1), role: 'medarbetare' },
          { person: at.person(6), role: 'chef' },
        ],
        actor: { kind: 'system' },
        ...rest,
      },
      { file, name: 'hund.txt', origin: 'rendered' },
    ),
  );
}

async function* of(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** What the journal says of the document's matter, the oldest first. */
export function entriesOf(services: TestServices, at: TestEmployer, { subject }: Document): Promise<readonly Entry[]> {
  return services.database.transaction(at, (tx) => listEntriesOf(tx, subject));
}
