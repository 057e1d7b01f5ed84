import { type Actor, problem as accessProblem, findActing } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { type AuthorityId, newId, type UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { type ClauseId, findClauses } from '../../minutes/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import type { Assignment, AssignmentId, OwnerRole } from '../assignment.ts';
import type { RecommendationId } from '../audit/report.ts';
import { assignmentEntry } from '../entries.ts';
import { problem } from '../problems.ts';
import type { AssignmentServices } from '../services.ts';
import { insertAssignment } from '../store.ts';

/** To whom it is given, by when, and what would show that it is done. */
export interface Terms {
  readonly role: OwnerRole;
  /** Needed for what is held for a unit; the director and HR hold for the whole. */
  readonly unit: UnitId | null;
  readonly dueOn: LocalDate | null;
  readonly shownBy: string | null;
}

/** What was decided: a clause of confirmed minutes, or written by hand from a decision that is not read in. */
export type Decided =
  | { readonly clause: ClauseId }
  | {
      readonly clause: null;
      readonly authority: AuthorityId;
      readonly title: string;
      readonly words: string;
      readonly journalNumber: string | null;
      readonly givenOn: LocalDate;
      /** That it is a measure on. */
      readonly recommendation?: RecommendationId;
    };

type Source = Pick<
  Assignment,
  'authority' | 'clause' | 'recommendation' | 'title' | 'words' | 'condition' | 'journalNumber' | 'givenOn'
>;

/**
 * Registers an assignment that a committee has given. Throws `access.not-allowed`, `assignments.clause-unknown`,
 * `…clause-is-proposal`, `…registered-already`, `…unit-needed`, `…unit-unknown`, `…day-to-come`.
 */
export async function giveAssignment(
  services: AssignmentServices,
  actor: Actor,
  decided: Decided,
  terms: Terms,
): Promise<AssignmentId> {
  return services.database.transaction(actor, (tx) => giveIn(tx, services, actor, decided, terms));
}

/** The same in the transaction of something that it is a part of. */
export async function giveIn(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  decided: Decided,
  terms: Terms,
): Promise<AssignmentId> {
  const { policy, clock, random, journal } = services;
  const source = await sourceOf(tx, decided);
  const acting = findActing(policy, actor, 'assignment', 'give', { authority: source.authority });
  // Of another committee's minutes nothing is told, not even that they are there.
  if (acting === undefined)
    throw decided.clause === null ? accessProblem('access.not-allowed') : problem('assignments.clause-unknown');
  if (source.givenOn > today(clock)) throw problem('assignments.day-to-come');
  const id = newId<AssignmentId>(clock.now(), random);
  const { role, dueOn, shownBy } = terms;
  const assignment: Assignment = {
    ...source,
    id,
    parent: null,
    root: id,
    givenAt: clock.now(),
    owner: { role, unit: await unitOf(tx, services, terms) },
    dueOn,
    shownBy,
    received: null,
    reportedOn: null,
    closed: null,
    revision: 1,
  };
  if (!(await insertAssignment(tx, assignment, actor.person))) throw problem('assignments.registered-already');
  const facts = { clause: source.clause, journalNumber: source.journalNumber };
  const on = source.givenOn;
  await journal.record(tx, [assignmentEntry('given', assignment, { actor: acting, on, facts })]);
  return id;
}

async function sourceOf(tx: Tx, decided: Decided): Promise<Source> {
  if (decided.clause === null) return { recommendation: null, ...decided, condition: null };
  const [clause] = await findClauses(tx, { ids: [decided.clause] });
  if (clause === undefined || clause.meetingDate === null) throw problem('assignments.clause-unknown');
  if (clause.kind === 'proposal') throw problem('assignments.clause-is-proposal');
  return {
    authority: clause.authority,
    clause: clause.id,
    recommendation: null,
    title: clause.title === '' ? clause.text.slice(0, LONGEST_TITLE) : clause.title,
    words: clause.task?.text ?? clause.text,
    condition: clause.condition,
    journalNumber: clause.dnr[0] ?? null,
    givenOn: clause.meetingDate,
  };
}

const LONGEST_TITLE = 200;

/** The unit that somebody holds the assignment for: the one named, else the top one for those who hold for the whole. */
async function unitOf(tx: Tx, { clock }: AssignmentServices, { role, unit }: Terms): Promise<UnitId> {
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  if (unit !== null) {
    if (!units.some(({ id }) => id === unit)) throw problem('assignments.unit-unknown');
    return unit;
  }
  const top = units.find(({ parent }) => parent === null);
  if (top === undefined || role === 'administration-head' || role === 'nearest-manager')
    throw problem('assignments.unit-needed');
  return top.id;
}
