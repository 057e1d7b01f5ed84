import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { harmlessDecision, isAnew } from '../actions/decide-harmless.ts';
import { findAssessment } from '../assessment.ts';
import type { CaseFile } from '../case.ts';
import { deciderOf } from '../decider.ts';
import { getOutcome } from '../find-kind.ts';
import { UNDECIDED } from '../lifecycle.ts';
import type { CaseServices } from '../services.ts';
import { listCases } from '../store/cases.ts';
import { listOpinions } from '../store/talk.ts';
import { visibleCase } from '../visible.ts';
import { listNamedEmployments } from './employments.ts';
import { namesFor } from './names.ts';
import { type Turn, turnOf } from './turn.ts';

/** What is asked of the reader in a case: the decision, an opinion, or nothing for now. */
export type Asked = 'decision' | 'opinion' | null;

/** A case that waits for a decision, as the inbox shows it. */
export interface Waiting {
  readonly file: CaseFile;
  readonly turn: Turn | null;
  readonly asked: Asked;
  /** It can be taken together with others: the reader decides it, and nothing in it asks for a closer look. */
  readonly isHarmless: boolean;
}

/** The inbox is for working through; more than this many are looked for in the register. */
export const INBOX_LIMIT = 100;

/**
 * What waits for a decision where the reader handles cases, never their own: what they owe first, the earliest day
 * first, then what waits for others. `total` counts all of it; at most `INBOX_LIMIT`, the oldest, are answered.
 */
export async function listInbox(tx: Tx, services: CaseServices, actor: Actor) {
  const { policy } = services;
  // What an earlier register says was decided waits for nobody.
  const where = sql`case_file.status = any(${UNDECIDED}::text[])
    and (case_file.status <> 'read-in' or case_file.outcome is null)
    and case_file.person_id is distinct from ${actor.person}::uuid
    and (${visibleCase(policy, actor, 'handle')} or ${visibleCase(policy, actor, 'decide')})`;
  const files = await listCases(tx, sql`${where} order by reported_on, case_file.case_id limit ${INBOX_LIMIT}`);
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from case_file where ${where}`.execute(tx);
  const waiting: Waiting[] = [];
  for (const file of files) waiting.push(await waitingIn(tx, services, actor, file));
  const names = await namesFor(
    tx,
    services,
    actor,
    waiting.flatMap(({ file, turn }) => [file.person, ...(turn?.persons ?? [])]),
  );
  return { waiting: waiting.toSorted(mineAndLateFirst), names, total: rows[0]?.total ?? 0 };
}

async function waitingIn(tx: Tx, services: CaseServices, actor: Actor, file: CaseFile): Promise<Waiting> {
  const turn = await turnOf(tx, services, file);
  const isTurn = turn?.persons.some((person) => person === actor.person) === true;
  const owed = (await listOpinions(tx, file.id)).filter(({ given }) => given === null);
  const owes = owed.length > 0 && (await owesOne(tx, services, actor, file, owed));
  const asked: Asked = owes ? 'opinion' : isTurn && file.status !== 'asked' ? 'decision' : null;
  const isHarmless = asked === 'decision' && owed.length === 0 && (await canBeTaken(tx, services, actor, file));
  return { file, turn, asked, isHarmless };
}

async function owesOne(
  tx: Tx,
  services: CaseServices,
  { person }: Actor,
  file: CaseFile,
  owed: readonly { readonly employment: string }[],
): Promise<boolean> {
  const employments = await listNamedEmployments(tx, services, file.person);
  return employments.some(
    ({ id, managers }) => owed.some(({ employment }) => employment === id) && managers.some((one) => one === person),
  );
}

/** Nothing asks for a closer look, and the order names the reader for letting it pass. */
async function canBeTaken(tx: Tx, services: CaseServices, actor: Actor, file: CaseFile): Promise<boolean> {
  if (file.status === 'referred' || isAnew(file)) return false;
  const assessment = await findAssessment(tx, services, file);
  const decision = assessment && harmlessDecision(assessment);
  if (assessment === undefined || decision === undefined) return false;
  const outcome = getOutcome(assessment.kind, decision.outcome);
  const { decider } = await deciderOf(tx, services, file, assessment.kind, outcome);
  return decider.kind === 'person' && decider.person === actor.person;
}

function mineAndLateFirst(a: Waiting, b: Waiting): number {
  return (
    Number(a.asked === null) - Number(b.asked === null) ||
    (a.turn?.until ?? '9999').localeCompare(b.turn?.until ?? '9999') ||
    a.file.reportedOn.localeCompare(b.file.reportedOn)
  );
}
