import { today } from '../../../kernel/clock.ts';
import type { Doer } from '../../organisation/index.ts';
import { authorise, personOf } from '../authorise.ts';
import { wordsHash } from '../content-hash.ts';
import { problem } from '../problems.ts';
import type { GuidelineServices } from '../services.ts';
import { insertVerification, type Verification } from '../store/verifications.ts';
import { findVersion } from '../store/versions.ts';
import type { VersionId } from '../version.ts';

/**
 * Marks the words of a section as checked against their source, by the doer, today. The mark holds for those words: it
 * follows them into later versions and falls when they are changed. A decided version may be marked, since its words
 * stay what they are. Throws `guidelines.unknown`, `access.not-allowed`, `guidelines.section-unknown`.
 */
export async function verifySection(
  services: GuidelineServices,
  doer: Doer,
  { version: id, section: sectionId }: { readonly version: VersionId; readonly section: string },
): Promise<Verification> {
  const { database, journal, clock } = services;
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const version = await findVersion(tx, id);
    if (version === undefined) throw problem('guidelines.unknown');
    const { guideline, content } = version;
    const actor = await authorise(tx, services, doer, 'prepare', guideline);
    const section = content.sections.find((one) => one.id === sectionId);
    if (section === undefined) throw problem('guidelines.section-unknown', { section: sectionId });
    const known = journal.moment();
    const words = wordsHash(section);
    const verification = { section: sectionId, verifiedBy: personOf(doer), verifiedOn: today(clock) };
    await insertVerification(tx, { ...verification, guideline: guideline.id, words, entry: known.by });
    await journal.record(tx, [
      {
        type: 'guideline.verified',
        subject: { kind: 'guideline', id: guideline.id },
        actor,
        authority: guideline.authority,
        known,
        facts: { version: id, section: sectionId, wordsHash: words },
      },
    ]);
    return verification;
  });
}
