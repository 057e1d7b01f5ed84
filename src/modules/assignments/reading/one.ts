import { sql } from 'kysely';
import { type Actor, may } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { listEntriesOf } from '../../../platform/journal/index.ts';
import { type ClauseId, findClauses, type RegisteredClause } from '../../minutes/index.ts';
import { listKnowableNames, organisationAt, pathOf, treeOf } from '../../organisation/index.ts';
import { answeringFor, ownAmong } from '../actions/hold.ts';
import type { AssignmentView, ClauseLink } from '../api.ts';
import { ASSIGNMENT, type Assignment, type AssignmentId } from '../assignment.ts';
import { assignmentEntryWords } from '../entries.ts';
import { problem } from '../problems.ts';
import { STEPS, type Step, stateOf } from '../rules.ts';
import type { AssignmentServices } from '../services.ts';
import { listAssignments, listNotes, visibleAssignment } from '../store.ts';
import { rowsOf } from './rows.ts';

/** One assignment with its parts, what happened, and what the reader may do now. Throws `assignments.unknown`. */
export async function readAssignment(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  id: AssignmentId,
  language: Language,
): Promise<AssignmentView> {
  const { policy, clock } = services;
  const seen = visibleAssignment(policy, actor, today(clock));
  const [found] = await listAssignments(tx, sql`assignment.assignment_id = ${id} and ${seen}`);
  if (found === undefined) throw problem('assignments.unknown');
  const [whole] = found.parent === null ? [] : await listAssignments(tx, sql`assignment_id = ${found.parent}`);
  const parts = await listAssignments(tx, sql`assignment.parent_id = ${id} and ${seen}`);
  const [row, ...children] = await rowsOf(tx, services, actor, [found, ...parts]);
  if (row === undefined) throw problem('assignments.unknown');
  const steps = await stepsOf(tx, services, actor, found, whole);
  const clauses = await findClauses(tx, { ids: [found.clause, found.closed?.clause].filter((one) => one != null) });
  const linked = (wanted: ClauseId | null) => {
    const one = clauses.find((clause) => clause.id === wanted);
    return one === undefined ? null : clauseLink(one);
  };
  const isToClose = steps.includes('close') && found.parent === null;
  return {
    ...row,
    revision: found.revision,
    condition: found.condition,
    shownBy: found.shownBy,
    clause: linked(found.clause),
    partOf: whole === undefined ? null : { id: whole.id, title: whole.title },
    notes: [...(await notesOf(tx, services, actor, id))],
    events: [...(await eventsOf(tx, id, language))],
    children: children.toSorted((a, b) => a.owner.unit.name.localeCompare(b.owner.unit.name, 'sv')),
    closed: found.closed && { ...found.closed, clause: linked(found.closed.clause) },
    steps: [...steps],
    units: steps.includes('split') ? await unitsBelow(tx, services, found) : [],
    decisions: isToClose ? await closingDecisions(tx, found) : [],
  };
}

async function stepsOf(
  tx: Tx,
  services: AssignmentServices,
  actor: Actor,
  one: Assignment,
  whole: Assignment | undefined,
): Promise<readonly Step[]> {
  const holds = ownAmong(services, actor, await answeringFor(tx, services, one)) !== undefined;
  const gave =
    whole === undefined
      ? may(services.policy, actor, 'assignment', 'close', { authority: one.authority })
      : ownAmong(services, actor, await answeringFor(tx, services, whole)) !== undefined;
  return STEPS[stateOf(one)].filter((step) => (step === 'close' ? gave : holds));
}

async function notesOf(
  tx: Tx,
  { policy, clock }: AssignmentServices,
  actor: Actor,
  id: AssignmentId,
): Promise<AssignmentView['notes']> {
  const notes = await listNotes(tx, [id]);
  const writers = notes.flatMap(({ by }) => by ?? []);
  const names = await listKnowableNames(tx, { actor, policy, times: nowOf(clock) }, writers);
  return notes.map(({ id: note, kind, on, words, journalNumber, by }) => ({
    id: note,
    kind,
    on,
    words,
    journalNumber,
    by: by === null ? null : (names.get(by) ?? null),
  }));
}

async function eventsOf(tx: Tx, id: AssignmentId, language: Language): Promise<AssignmentView['events']> {
  const entries = await listEntriesOf(tx, { kind: ASSIGNMENT, id });
  return entries.flatMap(({ id: entry, type, effectiveOn, actor }) => {
    const words = assignmentEntryWords.get(type);
    if (words === undefined) return [];
    return [
      { id: entry, type, words: words[language], on: effectiveOn, role: actor.kind === 'person' ? actor.role : '' },
    ];
  });
}

async function unitsBelow(tx: Tx, { clock }: AssignmentServices, { owner }: Assignment) {
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const tree = treeOf(units);
  return units
    .filter((unit) => pathOf(tree, unit.id).some(({ id }) => id === owner.unit))
    .map(({ id, name }) => ({ id, name }));
}

const MOST_DECISIONS = 25;

/** Later decisions of the committee: those of the same matter first, then those that have most of its words. */
async function closingDecisions(tx: Tx, one: Assignment): Promise<ClauseLink[]> {
  const found = await findClauses(tx, {
    kind: 'own',
    authorities: [one.authority],
    since: one.givenOn,
    ...(one.clause === null ? {} : { not: [one.clause] }),
  });
  const wanted = wordsOf(one.words);
  const likeness = (clause: RegisteredClause) => {
    const shared = [...wordsOf(clause.text)].filter((word) => wanted.has(word)).length;
    return (one.journalNumber !== null && clause.dnr.includes(one.journalNumber) ? SAME_MATTER : 0) + shared;
  };
  return found
    .toSorted((a, b) => likeness(b) - likeness(a))
    .slice(0, MOST_DECISIONS)
    .map(clauseLink);
}

/** The same matter weighs more than any number of words. */
const SAME_MATTER = 1_000_000;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}

/** A clause as it is linked to. */
export function clauseLink({ id, minutes, position, organ, meetingDate, number, text }: RegisteredClause): ClauseLink {
  return { id, minutesId: minutes, position, organ, meetingDate, number, text };
}
