import { sql } from 'kysely';
import { may } from '../../../access/index.ts';
import type { AuthorityId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { SubjectKind } from '../../duties/index.ts';
import type { SubjectPages } from '../../organisation/index.ts';
import type { ChainMatter } from './matter.ts';

/** The kind of matter that a guideline is in a chain. */
export const GUIDELINE = 'guideline';

/**
 * A guideline as a matter that has a chain: what its versions ask of the committee, the director, HR and the administrations.
 * What they ask further down is told in sums on the pages of the units, never employee by employee.
 */
export const guidelineChain: ChainMatter = {
  kind: GUIDELINE,
  async subjectsOf(tx, id) {
    const { rows } = await sql<Subject>`
      select distinct duty.subject_kind as kind, duty.subject_id as id
      from guideline_version join duty on duty.version = guideline_version.version_id::text
      where guideline_version.guideline_id = ${id}::uuid and duty.subject_kind in ('unit', 'authority')
        and duty.holder_role in ('board', 'chair', 'director', 'hr-head', 'administration-head')`.execute(tx);
    return rows;
  },
  versionsOf: async (tx, id) => {
    const { rows } = await sql<{ version_id: string }>`
      select version_id from guideline_version where guideline_id = ${id}::uuid`.execute(tx);
    return new Set(rows.map(({ version_id }) => version_id));
  },
};

/** Where a guideline stands: under the committee whose it is. */
export const guidelineSubjects: readonly SubjectKind[] = [
  {
    kind: GUIDELINE,
    async placesOf(tx, ids) {
      const found = new Map((await readGuidelines(tx, ids)).map((one) => [one.guideline_id, one.authority_id]));
      return ids.map((id) => {
        const authority = found.get(id);
        return authority === undefined ? {} : { authority };
      });
    },
  },
];

/** What guidelines are called, and the page of the version decided last; of what has been decided alone. */
export const guidelineSubjectPages: readonly SubjectPages[] = [
  {
    kind: GUIDELINE,
    async pagesOf(tx, { actor, policy }, ids) {
      if (!may(policy, actor, GUIDELINE, 'read', {})) return new Map();
      const found = await readGuidelines(tx, ids);
      return new Map(
        found.map((one) => [one.guideline_id, { title: one.title, href: `/guidelines/versions/${one.version_id}` }]),
      );
    },
  },
];

interface DecidedGuideline {
  readonly guideline_id: string;
  readonly authority_id: AuthorityId;
  readonly version_id: string;
  readonly title: string;
}

/** The guidelines of which a version has been decided, with the last one. */
async function readGuidelines(tx: Tx, ids: readonly string[]): Promise<readonly DecidedGuideline[]> {
  const { rows } = await sql<DecidedGuideline>`
    select distinct on (guideline.guideline_id) guideline.guideline_id, guideline.authority_id, version.version_id,
      version.content->>'title' as title
    from guideline join guideline_version version using (employer_id, guideline_id)
    where guideline.guideline_id = any(${ids}::uuid[]) and version.number is not null
    order by guideline.guideline_id, version.number desc`.execute(tx);
  return rows;
}
