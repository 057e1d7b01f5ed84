import { type Actor, problem as accessProblem } from '../../../access/index.ts';
import { newId, type PersonId } from '../../../kernel/ids.ts';
import { getKind } from '../find-kind.ts';
import { problem } from '../problems.ts';
import type { CaseServices } from '../services.ts';
import { type Draft, type DraftId, deleteDraft, insertDraft, listDrafts, saveDraft } from '../store/drafts.ts';

/** One's own drafts, the newest first. Nobody else sees them, and nothing is in the journal until they are sent. */
export function listOwnDrafts({ database }: CaseServices, actor: Actor): Promise<readonly Draft[]> {
  const person = selfOf(actor);
  return database.transaction(actor, (tx) => listDrafts(tx, person));
}

/** Begins a draft of a kind. Throws `cases.kind-unknown`. */
export async function beginDraft(
  { database, clock, random, kinds }: CaseServices,
  actor: Actor,
  { kind, content }: Pick<Draft, 'kind' | 'content'>,
): Promise<Draft> {
  const person = selfOf(actor);
  getKind(kinds, kind);
  const draft = { id: newId<DraftId>(clock.now(), random), kind, content, savedAt: clock.now() };
  await database.transaction(actor, (tx) => insertDraft(tx, person, draft));
  return { ...draft, revision: 1 };
}

/** Saves over the revision that was seen; answers the new one. Throws `cases.draft-unknown` or `…draft-changed`. */
export async function saveOwnDraft(
  { database, clock }: CaseServices,
  actor: Actor,
  { id, revision, content }: Pick<Draft, 'id' | 'revision' | 'content'>,
): Promise<number> {
  const person = selfOf(actor);
  return database.transaction(actor, async (tx) => {
    const saved = await saveDraft(tx, person, { id, revision, content, savedAt: clock.now() });
    if (saved !== undefined) return saved;
    const isThere = (await listDrafts(tx, person)).some((draft) => draft.id === id);
    throw problem(isThere ? 'cases.draft-changed' : 'cases.draft-unknown');
  });
}

/** Throws a draft away. Throws `cases.draft-unknown`. */
export async function discardDraft({ database }: CaseServices, actor: Actor, id: DraftId): Promise<void> {
  const person = selfOf(actor);
  const wasThere = await database.transaction(actor, (tx) => deleteDraft(tx, person, id));
  if (!wasThere) throw problem('cases.draft-unknown');
}

/** Whoever drafts does so for a person: themselves. */
function selfOf({ person }: Actor): PersonId {
  if (person === null) throw accessProblem('access.not-allowed');
  return person;
}
