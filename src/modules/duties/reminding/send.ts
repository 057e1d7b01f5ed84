import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type DutyRow, dutyFrom, IS_OPEN } from '../store.ts';
import { readFew } from '../sweep/lock.ts';
import type { Recipient, SweepServices, SweptEmployer } from '../sweep/services.ts';
import { type LetterLine, letterOf } from './letter.ts';
import type { DigestId } from './store.ts';

/** Another attempt would not help. */
const REFUSED: readonly string[] = ['mail.refused', 'mail.not-an-address', 'mail.not-set-up'];
/** How many are read and put down together: few enough that little is sent again when the process ends midway. */
const TOGETHER = 50;

type Sending = Pick<SweepServices, 'database' | 'clock' | 'mail' | 'recipientsOf' | 'publicUrl'>;

/**
 * Sends the digests that wait, some to a transaction, each under an id that is the same at every attempt. A letter says
 * what is left when it is sent. Throws `mail.unreachable`; those not sent by then go at the next attempt.
 */
export async function sendDigests(services: Sending, employer: SweptEmployer): Promise<number> {
  let sent = 0;
  for (;;) {
    const { dealtWith, failure } = await services.database.transaction(employer, (tx) => sendSome(tx, services));
    sent += dealtWith.filter(({ state }) => state === 'sent').length;
    // Only now: what went before it is put down as sent.
    if (failure !== undefined) throw failure.error;
    if (dealtWith.length === 0) return sent;
  }
}

type State = 'sent' | 'nothing-left' | 'no-address' | 'refused';

interface Waiting {
  readonly digest: DigestId;
  readonly person: PersonId;
}

interface Round {
  readonly dealtWith: readonly { readonly digest: DigestId; readonly state: State }[];
  /** What ended it before all were sent. */
  readonly failure?: { readonly error: unknown };
}

async function sendSome(tx: Tx, services: Sending): Promise<Round> {
  const { rows: waiting } = await sql<Waiting>`
    select digest_id as digest, person_id as person from digest where state = 'waiting'
    order by made_at, digest_id limit ${TOGETHER} for update skip locked`.execute(tx);
  if (waiting.length === 0) return { dealtWith: [] };
  const round = await sendAll(tx, services, waiting);
  await sql`
    update digest set state = given.state, dealt_with_at = ${services.clock.now()}::timestamptz
    from json_to_recordset(${JSON.stringify(round.dealtWith)}) as given (digest uuid, state text)
    where digest.digest_id = given.digest`.execute(tx);
  return round;
}

async function sendAll(tx: Tx, services: Sending, waiting: readonly Waiting[]): Promise<Round> {
  await readFew(tx);
  const lines = await readLines(
    tx,
    waiting.map(({ digest }) => digest),
  );
  const withLines = waiting.filter(({ digest }) => lines.has(digest)).map(({ person }) => person);
  const recipients = withLines.length === 0 ? new Map() : await services.recipientsOf(tx, withLines);
  const dealtWith: { digest: DigestId; state: State }[] = [];
  for (const { digest, person } of waiting)
    try {
      dealtWith.push({
        digest,
        state: await send(services, digest, lines.get(digest) ?? [], recipients.get(person)),
      });
    } catch (error) {
      return { dealtWith, failure: { error } };
    }
  return { dealtWith };
}

async function send(
  { mail, publicUrl }: Sending,
  id: DigestId,
  lines: readonly LetterLine[],
  recipient: Recipient | undefined,
): Promise<State> {
  if (lines.length === 0) return 'nothing-left';
  if (recipient === undefined) return 'no-address';
  const { address, language } = recipient;
  const url = new URL('/att-gora', publicUrl).href;
  try {
    await mail.send({ id: `digest-${id}`, to: address, language, ...(await letterOf(lines, { language, url })) });
    return 'sent';
  } catch (error) {
    if (error instanceof Problem && REFUSED.includes(error.code)) return 'refused';
    throw error;
  }
}

/**
 * What each digest carries that is still to be done; one that carries nothing more is not there. What it carries is found
 * first, and then each duty by its key, whether it is open or not: right after an import PostgreSQL has no figures, and
 * would for each look through all that are open.
 */
async function readLines(tx: Tx, digests: readonly DigestId[]): Promise<ReadonlyMap<DigestId, readonly LetterLine[]>> {
  const { rows } = await sql<DutyRow & { digest_id: DigestId; is_hidden: boolean }>`
    with carried as materialized (
      select item.*, digest.person_id as reader_id from digest_item item join digest using (employer_id, digest_id)
      where item.digest_id = any(${digests}::uuid[]))
    select duty.*, frozen_template.content, carried.digest_id, exists (
        select from protected_person
        where protected_person.person_id in (carried.reader_id, duty.person_id, duty.employed_id)) as is_hidden
    from carried cross join lateral (
        select one.*, (
            select employment.person_id from employment
            where (employment.employer_id, employment.employment_id) = (one.employer_id, one.employment_id)
          ) as employed_id
        from duty one
        where (one.employer_id, one.subject_kind, one.subject_id, one.template, one.occasion)
          = (carried.employer_id, carried.subject_kind, carried.subject_id, carried.template, carried.occasion)
        offset 0) duty
      join frozen_template on (frozen_template.employer_id, frozen_template.version, frozen_template.template)
        = (duty.employer_id, duty.version, duty.template)
    where ${IS_OPEN}
    order by duty.due_on, duty.template, duty.subject_id, duty.occasion`.execute(tx);
  const lines = rows.map((row) => {
    const { frozen, dueOn } = dutyFrom(row);
    return {
      digest: row.digest_id,
      line: { title: frozen.title, source: frozen.source, dueOn, isHidden: row.is_hidden },
    };
  });
  return new Map(
    [...Map.groupBy(lines, ({ digest }) => digest)].map(([digest, all]) => [digest, all.map(({ line }) => line)]),
  );
}
