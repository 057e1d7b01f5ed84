import { sql } from 'kysely';
import type { Instant } from '../../../kernel/clock.ts';
import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';

export type AccountId = Id<'AccountId'>;

/** Who an issuer says it is, and the person that this is tied to. */
export interface Account {
  readonly id: AccountId;
  readonly issuer: string;
  readonly subject: string;
  readonly person: PersonId | null;
  readonly language: Language | null;
}

/** The account of an issuer's subject, locked until the transaction ends. */
export async function findAccount(tx: Tx, issuer: string, subject: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`
    select account_id as id, issuer, subject, person_id as person, language
    from account where issuer = ${issuer} and subject = ${subject} for update`.execute(tx);
  return rows[0];
}

/** Adds an account and answers it; the one that is there already stays as it is. */
export async function addAccount(tx: Tx, account: Omit<Account, 'person' | 'language'>, at: Instant): Promise<Account> {
  await sql`
    insert into account (account_id, issuer, subject, created_at)
    values (${account.id}, ${account.issuer}, ${account.subject}, ${at})
    on conflict (employer_id, issuer, subject) do nothing`.execute(tx);
  const added = await findAccount(tx, account.issuer, account.subject);
  if (added === undefined) throw new Error('an account that was just added is not there');
  return added;
}

/** What a sign-in leaves with its account. */
export interface SignInNote {
  readonly person: PersonId | null;
  /** As the issuer says; kept only where no person is tied, whose name the organisation knows. */
  readonly name: string | null;
  readonly at: Instant;
}

/** Notes a sign-in, and the person that the issuer named at it. */
export async function noteSignIn(tx: Tx, account: AccountId, { person, name, at }: SignInNote): Promise<void> {
  await sql`
    update account set person_id = ${person}, name = ${name}, last_sign_in_at = ${at}
    where account_id = ${account}`.execute(tx);
}

/** Keeps the language that somebody chose. */
export async function saveLanguage(tx: Tx, account: string, language: Language): Promise<void> {
  await sql`update account set language = ${language} where account_id = ${account}`.execute(tx);
}

/** The language that somebody has chosen, and the name of an account without a person. */
export async function findProfile(
  tx: Tx,
  account: string,
): Promise<{ readonly language: Language | null; readonly name: string | null }> {
  const { rows } = await sql<{ language: Language | null; name: string | null }>`
    select language, name from account where account_id = ${account}`.execute(tx);
  return rows[0] ?? { language: null, name: null };
}
