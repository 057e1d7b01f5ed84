import type { TwoTimes } from '../../platform/database/index.ts';
import type { GuidelineList, VersionAnswer } from './api.ts';
import type { NameOf, ShownVersion } from './reading.ts';
import type { VersionSummary } from './store/summaries.ts';
import { isBackDated } from './version.ts';

/** The versions a reader may see, under the guidelines they belong to. */
export function listAnswer(
  { on, knownAt }: TwoTimes,
  summaries: readonly VersionSummary[],
  nameOf: NameOf,
): GuidelineList {
  const byGuideline = Map.groupBy(summaries, ({ guideline }) => guideline);
  return {
    on,
    knownAt,
    guidelines: [...byGuideline.values()].flatMap((versions) =>
      versions.slice(0, 1).map(({ guideline, authority, reach }) => ({
        id: guideline,
        authorityId: authority,
        authorityName: nameOf(authority),
        reach,
        versions: versions.map(summaryAnswer),
      })),
    ),
  };
}

function summaryAnswer(summary: VersionSummary): GuidelineList['guidelines'][number]['versions'][number] {
  const { id, title, governs, number, validFrom, lastDay, recordedAt, isInForce } = summary;
  return {
    id,
    title,
    governs: [...governs],
    status: number === null ? 'draft' : 'decided',
    number,
    validFrom,
    lastDay,
    backDated: validFrom !== null && recordedAt !== null && isBackDated({ validFrom, recordedAt }),
    isInForce,
  };
}

/** A version as the API answers it. */
export function versionAnswer({ version, banners, verifications, authorityName, rights }: ShownVersion): VersionAnswer {
  const { id, guideline, content, contentHash, revision, savedAt, decision } = version;
  return {
    id,
    guidelineId: guideline.id,
    authorityId: guideline.authority,
    authorityName,
    ...rights,
    reach: guideline.reach,
    status: decision === null ? 'draft' : 'decided',
    revision,
    savedAt,
    content,
    contentHash,
    decision: decision && { ...decision, backDated: isBackDated(decision) },
    verifications: [...verifications],
    banners: [...banners],
  };
}
