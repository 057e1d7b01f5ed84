import { type AuthorityId, newId } from '../../../kernel/ids.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { type Doer, listAuthorities } from '../../organisation/index.ts';
import { authorise, personOf } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { GuidelineContent } from '../schema.ts';
import type { GuidelineServices } from '../services.ts';
import { findGuideline, insertGuideline } from '../store/guidelines.ts';
import { findVersion, insertDraft, saveOver } from '../store/versions.ts';
import type { Guideline, GuidelineId, Reach, VersionId } from '../version.ts';

/** A guideline that an authority begins to write. */
export interface NewGuideline {
  readonly authority: AuthorityId;
  readonly reach: Reach;
  readonly content: GuidelineContent;
}

/**
 * Founds a guideline with its first draft. Throws `access.not-allowed` unless the doer prepares guidelines of that
 * authority, `guidelines.authority-unknown` for one that is not in the organisation today.
 */
export async function foundGuideline(
  services: GuidelineServices,
  doer: Doer,
  { authority, reach, content }: NewGuideline,
): Promise<VersionId> {
  const { database, clock, random } = services;
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const actor = await authorise(tx, services, doer, 'prepare', { authority, reach });
    const authorities = await listAuthorities(tx, nowOf(clock));
    if (!authorities.some(({ id }) => id === authority)) throw problem('guidelines.authority-unknown');
    const guideline: Guideline = { id: newId<GuidelineId>(clock.now(), random), authority, reach };
    await insertGuideline(tx, guideline);
    return addDraft(tx, services, guideline, content, doer, actor);
  });
}

/**
 * Begins the next version of a guideline. Throws `guidelines.unknown`, and `access.not-allowed` unless the doer
 * prepares guidelines of its authority.
 */
export async function draftVersion(
  services: GuidelineServices,
  doer: Doer,
  { guideline: id, content }: { readonly guideline: GuidelineId; readonly content: GuidelineContent },
): Promise<VersionId> {
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const guideline = await findGuideline(tx, id);
    if (guideline === undefined) throw problem('guidelines.unknown');
    const actor = await authorise(tx, services, doer, 'prepare', guideline);
    return addDraft(tx, services, guideline, content, doer, actor);
  });
}

async function addDraft(
  tx: Tx,
  { journal, clock, random }: GuidelineServices,
  guideline: Guideline,
  content: GuidelineContent,
  doer: Doer,
  actor: EntryActor,
): Promise<VersionId> {
  const id = newId<VersionId>(clock.now(), random);
  await insertDraft(tx, { id, guideline: guideline.id, content, at: clock.now(), by: personOf(doer) });
  await journal.record(tx, [
    {
      type: 'guideline.drafted',
      subject: { kind: 'guideline', id: guideline.id },
      actor,
      authority: guideline.authority,
      facts: { version: id, title: content.title },
    },
  ]);
  return id;
}

/**
 * Saves a draft over the one of that revision and answers the new revision. Nothing is journalled: a draft decides
 * nothing. Throws `guidelines.unknown`, `access.not-allowed`, `guidelines.decided-already`, and
 * `guidelines.draft-changed` when somebody has saved in between.
 */
export async function saveDraft(
  services: GuidelineServices,
  doer: Doer,
  { version: id, revision, content }: { version: VersionId; revision: number; content: GuidelineContent },
): Promise<number> {
  return services.database.transaction({ employer: doer.employer }, async (tx) => {
    const version = await findVersion(tx, id);
    if (version === undefined) throw problem('guidelines.unknown');
    await authorise(tx, services, doer, 'prepare', version.guideline);
    if (version.decision !== null) throw problem('guidelines.decided-already', { number: version.decision.number });
    const saved = await saveOver(tx, id, revision, { content, at: services.clock.now(), by: personOf(doer) });
    if (saved === undefined) throw problem('guidelines.draft-changed');
    return saved;
  });
}
