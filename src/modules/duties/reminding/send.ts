import { sql } from 'kysely';
import type { PersonId } from '../../../kernel/ids.ts';
import { Problem } from '../../../kernel/problem.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type DutyRow, dutyFrom, IS_OPEN } from '../store.ts';
import { readFew } from '../sweep/lock.ts';
import type { SweepServices, SweptEmployer } from '../sweep/services.ts';
import { type LetterLine, letterOf } from './letter.ts';
import type { DigestId } from './store.ts';

/** Another attempt would not help. */
const REFUSED: readonly string[] = ['mail.refused', 'mail.not-an-address', 'mail.not-set-up'];

type Sending = Pick<SweepServices, 'database' | 'clock' | 'mail' | 'recipientsOf' | 'publicUrl'>;

/**
 * Sends the digests that wait, one transaction each, under an id that is the same at every attempt. A letter says what
 * is left when it is sent. Throws `mail.unreachable`; those not sent by then go at the next attempt.
 */
export async function sendDigests(services: Sending, employer: SweptEmployer): Promise<number> {
  let sent = 0;
  for (;;) {
    const state = await services.database.transaction(employer, (tx) => sendNext(tx, services));
    if (state === undefined) return sent;
    if (state === 'sent') sent += 1;
  }
}

type State = 'sent' | 'nothing-left' | 'no-address' | 'refused';

async function sendNext(tx: Tx, services: Sending): Promise<State | undefined> {
  const { rows } = await sql<{ digest_id: DigestId; person_id: PersonId }>`
    select digest_id, person_id from digest where state = 'waiting'
    order by made_at, digest_id limit 1 for update skip locked`.execute(tx);
  const [next] = rows;
  if (next === undefined) return undefined;
  const state = await send(tx, services, next.digest_id, next.person_id);
  await sql`
    update digest set state = ${state}, dealt_with_at = ${services.clock.now()}::timestamptz
    where digest_id = ${next.digest_id}`.execute(tx);
  return state;
}

async function send(tx: Tx, { mail, recipientsOf, publicUrl }: Sending, id: DigestId, to: PersonId): Promise<State> {
  await readFew(tx);
  const lines = await readLines(tx, id, to);
  if (lines.length === 0) return 'nothing-left';
  const recipient = (await recipientsOf(tx, [to])).get(to);
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

/** What a digest carries that is still to be done. */
async function readLines(tx: Tx, id: DigestId, reader: PersonId): Promise<readonly LetterLine[]> {
  const { rows } = await sql<DutyRow & { is_hidden: boolean }>`
    select duty.*, frozen_template.content, exists (
        select from protected_person
        where protected_person.person_id in (${reader}::uuid, duty.person_id, employment.person_id)) as is_hidden
    from digest_item join duty using (employer_id, subject_kind, subject_id, template, occasion)
      join frozen_template using (employer_id, version, template)
      left join employment using (employer_id, employment_id)
    where digest_item.digest_id = ${id} and ${IS_OPEN}
    order by duty.due_on, duty.template, duty.subject_id, duty.occasion`.execute(tx);
  return rows.map((row) => {
    const { frozen, dueOn } = dutyFrom(row);
    return { title: frozen.title, source: frozen.source, dueOn, isHidden: row.is_hidden };
  });
}
