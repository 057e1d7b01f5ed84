import { sql } from 'kysely';
import { may } from '../../access/index.ts';
import type { SubjectKind } from '../duties/index.ts';
import type { SubjectPages } from '../organisation/index.ts';
import { GOVERNING_DOCUMENT } from './document.ts';
import { listDocuments } from './store.ts';

/** Where governing documents stand, for the duties: at their owner's unit. */
export const governingSubjects: readonly SubjectKind[] = [
  {
    kind: GOVERNING_DOCUMENT,
    async placesOf(tx, ids) {
      const found = await listDocuments(tx, sql`document_id = any(${ids}::uuid[])`);
      const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
      return ids.map((id) => {
        const one = byId.get(id);
        if (one === undefined) return {};
        return { authority: one.authority, ...(one.owner === null ? {} : { unit: one.owner.unit }) };
      });
    },
  },
];

/** What they are called, and their pages, where duties tell of them. */
export const governingSubjectPages: readonly SubjectPages[] = [
  {
    kind: GOVERNING_DOCUMENT,
    async pagesOf(tx, { actor, policy }, ids) {
      if (!may(policy, actor, 'governing-document', 'read', {})) return new Map();
      const found = await listDocuments(tx, sql`document_id = any(${ids}::uuid[])`);
      return new Map(found.map(({ id, title }) => [id, { title, href: `/governing/${id}` }]));
    },
  },
];
