import { sql } from 'kysely';
import type { AuthorityId, EmployerId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type During,
  held,
  heldDuring,
  type Stretch,
  type TwoTimes,
  type Tx,
} from '../../../platform/database/index.ts';
import type { AuthorityKind, EmployerSettings, EmployerType, Language } from '../schema.ts';

interface SettingsRow {
  readonly name: string;
  readonly employer_type: EmployerType;
  readonly organisation_number: string | null;
  readonly language: Language;
  readonly logo_hash: string | null;
  readonly contact_email: string | null;
  readonly contact_phone: string | null;
}

/** The employer as it was called on that day; undefined before its settings were first saved. */
export async function findSettings(tx: Tx, times: TwoTimes): Promise<EmployerSettings | undefined> {
  const { rows } = await sql<SettingsRow>`
    select settings.* from employer_settings settings where ${held('settings', times)}`.execute(tx);
  const row = rows[0];
  return (
    row && {
      name: row.name,
      employerType: row.employer_type,
      organisationNumber: row.organisation_number,
      language: row.language,
      logoHash: row.logo_hash,
      contactEmail: row.contact_email,
      contactPhone: row.contact_phone,
    }
  );
}

/** What the employer is called on paper; before anybody has said so, the system. */
export async function nameOnPaper(tx: Tx, times: TwoTimes): Promise<string> {
  return (await findSettings(tx, times))?.name ?? 'Uppsikt';
}

/** A committee (nämnd) as it was on a day; each is an authority of its own. */
export interface Authority {
  readonly id: AuthorityId;
  readonly code: string;
  readonly name: string;
  readonly kind: AuthorityKind;
}

/** The committees of that day, by name. */
export async function listAuthorities(tx: Tx, times: TwoTimes): Promise<readonly Authority[]> {
  const { rows } = await sql<{ authority_id: AuthorityId; code: string; name: string; kind: AuthorityKind }>`
    select authority.authority_id, authority.code, state.name, state.kind
    from authority_state state join authority using (employer_id, authority_id)
    where ${held('state', times)} order by state.name, authority.code`.execute(tx);
  return rows.map(({ authority_id, code, name, kind }) => ({ id: authority_id, code, name, kind }));
}

/** The committees of a period, as they were through it, by name. */
export async function listAuthoritiesDuring(tx: Tx, during: During): Promise<Stretch<Authority>[]> {
  const { rows } = await sql<
    Pick<Authority, 'code' | 'name' | 'kind'> & {
      authority_id: AuthorityId;
      valid_from: LocalDate;
      valid_to: LocalDate;
    }
  >`
    select authority.authority_id, authority.code, state.name, state.kind, state.valid_from, state.valid_to
    from authority_state state join authority using (employer_id, authority_id)
    where ${heldDuring('state', during)} order by state.name, authority.code`.execute(tx);
  return rows.map(({ authority_id, code, name, kind, valid_from, valid_to }) => ({
    from: valid_from,
    to: valid_to,
    values: { id: authority_id, code, name, kind },
  }));
}

/** Makes committees known by their code; what they are called is written apart. */
export async function insertAuthorities(
  tx: Tx,
  authorities: readonly { readonly id: AuthorityId; readonly code: string }[],
): Promise<void> {
  if (authorities.length === 0) return;
  const rows = authorities.map(({ id, code }) => ({ authority_id: id, code }));
  await sql`
    insert into authority (authority_id, code)
    select authority_id, code from json_populate_recordset(null::authority, ${JSON.stringify(rows)})`.execute(tx);
}

/** Founds an employer in this installation. Its settings and everything else of it are written behind its wall. */
export async function insertEmployer(tx: Tx, employer: EmployerId, slug: string): Promise<void> {
  await sql`insert into employer (employer_id, slug) values (${employer}, ${slug})`.execute(tx);
}

/** The employer with this short name in the installation, `region-lovmark`. */
export async function findEmployer(tx: Tx, slug: string): Promise<EmployerId | undefined> {
  const { rows } = await sql<{ employer_id: EmployerId }>`
    select employer_id from employer where slug = ${slug}`.execute(tx);
  return rows[0]?.employer_id;
}

/** The employers of the installation. */
export async function listEmployers(tx: Tx): Promise<readonly { readonly id: EmployerId; readonly slug: string }[]> {
  const { rows } = await sql<{ employer_id: EmployerId; slug: string }>`
    select employer_id, slug from employer order by slug`.execute(tx);
  return rows.map(({ employer_id, slug }) => ({ id: employer_id, slug }));
}
