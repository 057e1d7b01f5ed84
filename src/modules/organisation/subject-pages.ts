import { sql } from 'kysely';
import { unprotectedFor } from '../../access/index.ts';
import { held, type Tx } from '../../platform/database/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { Reader } from './reader.ts';

/** What something is called, and the page it has in the interface. */
export interface SubjectPage {
  readonly title: string;
  readonly href: string;
}

/** How a module shows the things that entries of the journal are about, to somebody. */
export interface SubjectPages {
  /** As entries name the kind of thing. */
  readonly kind: string;
  /** By id, called so in that language; what the reader may not know of is not among them. */
  pagesOf(
    tx: Tx,
    reader: Reader,
    ids: readonly string[],
    language: Language,
  ): Promise<ReadonlyMap<string, SubjectPage>>;
}

/** The things of the organisation. A person is known by name to everyone but those whom their protection shuts out. */
export const organisationSubjectPages: readonly SubjectPages[] = [
  {
    kind: 'employment',
    async pagesOf(tx, { actor, times }, ids) {
      const { rows } = await sql<{ id: string; person_id: string; name: string }>`
        select employment.employment_id as id, employment.person_id, name.name
        from employment join person_name name using (employer_id, person_id)
        where employment.employment_id = any(${ids}::uuid[]) and ${held('name', times)}
          and ${unprotectedFor(actor, 'employment.person_id')}`.execute(tx);
      return new Map(rows.map(({ id, person_id, name }) => [id, { title: name, href: `/people/${person_id}` }]));
    },
  },
  {
    kind: 'person',
    async pagesOf(tx, { actor, times }, ids) {
      const { rows } = await sql<{ person_id: string; name: string }>`
        select name.person_id, name.name from person_name name
        where name.person_id = any(${ids}::uuid[]) and ${held('name', times)}
          and ${unprotectedFor(actor, 'name.person_id')}`.execute(tx);
      return new Map(rows.map(({ person_id, name }) => [person_id, { title: name, href: `/people/${person_id}` }]));
    },
  },
  {
    kind: 'unit',
    async pagesOf(tx, { times }, ids) {
      const { rows } = await sql<{ unit_id: string; name: string }>`
        select state.unit_id, state.name from unit_state state
        where state.unit_id = any(${ids}::uuid[]) and ${held('state', times)}`.execute(tx);
      return new Map(rows.map(({ unit_id, name }) => [unit_id, { title: name, href: `/units/${unit_id}` }]));
    },
  },
  {
    kind: 'authority',
    async pagesOf(tx, { times }, ids) {
      const { rows } = await sql<{ authority_id: string; name: string }>`
        select state.authority_id, state.name from authority_state state
        where state.authority_id = any(${ids}::uuid[]) and ${held('state', times)}`.execute(tx);
      return new Map(
        rows.map(({ authority_id, name }) => [authority_id, { title: name, href: '/organisation/roles' }]),
      );
    },
  },
];
