import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, recordLooks } from '../../../access/index.ts';
import type { EmployerId, PersonId, RandomBytes } from '../../../kernel/ids.ts';
import type { PersonalNumber } from '../../../kernel/personal-number.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Journal } from '../../../platform/journal/index.ts';

/** A look-up key: the HMAC of a number, in hex. Equal numbers of one employer have equal keys; it tells nothing else. */
export type NumberKey = string & { readonly __brand: 'NumberKey' };

/** Whose a number is; it may be one that the person had before. */
export interface KnownNumber {
  readonly person: PersonId;
  readonly isCurrent: boolean;
}

/** A person's number about to be stored. */
export interface PersonWithNumber {
  readonly person: PersonId;
  readonly number: PersonalNumber;
}

/** The one door to personal numbers. What passes out through `read` is logged as a look; nothing else lets one out. */
export interface PersonalNumbers {
  keyOf(employer: EmployerId, number: PersonalNumber): NumberKey;
  /** Whose number it is, or was. */
  findPerson(tx: Tx, employer: EmployerId, number: PersonalNumber): Promise<PersonId | undefined>;
  /** Every person of the employer by the keys of their numbers, former ones too. */
  readPersonsByKey(tx: Tx): Promise<ReadonlyMap<NumberKey, KnownNumber>>;
  /** Stores numbers as the persons' current ones; a number that a person had before stays for look-up. */
  store(tx: Tx, employer: EmployerId, persons: readonly PersonWithNumber[]): Promise<void>;
  /** The persons' current numbers, logged as looks by the actor. Persons without one are left out. */
  read(
    tx: Tx,
    journal: Journal,
    actor: Actor,
    persons: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, PersonalNumber>>;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Opens the door with the installation's secret (at least 32 characters), from which both keys are derived. */
export function openPersonalNumbers(secret: string, random: RandomBytes): PersonalNumbers {
  const sealing = derive(secret, 'personal-number sealing');
  const lookup = derive(secret, 'personal-number look-up');

  // The employer and the person are sealed in with the number: a row moved to another of either opens no more.
  function seal(employer: EmployerId, { person, number }: PersonWithNumber): Buffer {
    const nonce = random(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, sealing, nonce).setAAD(Buffer.from(`${employer}/${person}`));
    return Buffer.concat([nonce, cipher.update(number, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  function unseal(employer: EmployerId, person: PersonId, sealed: Buffer): PersonalNumber {
    const decipher = createDecipheriv(CIPHER, sealing, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(`${employer}/${person}`))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return (decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') +
      decipher.final('utf8')) as PersonalNumber;
  }

  const keyOf = (employer: EmployerId, number: PersonalNumber) =>
    createHmac('sha256', lookup).update(`${employer}/${number}`).digest('hex') as NumberKey;

  return {
    keyOf,
    async findPerson(tx, employer, number) {
      const { rows } = await sql<{ person_id: PersonId }>`
        select person_id from person_number where lookup = ${Buffer.from(keyOf(employer, number), 'hex')}`.execute(tx);
      return rows[0]?.person_id;
    },
    async readPersonsByKey(tx) {
      const { rows } = await sql<{ key: NumberKey; person_id: PersonId; current: boolean }>`
        select encode(lookup, 'hex') as key, person_id, current from person_number`.execute(tx);
      return new Map(rows.map(({ key, person_id, current }) => [key, { person: person_id, isCurrent: current }]));
    },
    async store(tx, employer, persons) {
      if (persons.length === 0) return;
      const rows = persons.map((one) => ({
        person_id: one.person,
        lookup: `\\x${keyOf(employer, one.number)}`,
        sealed: `\\x${seal(employer, one).toString('hex')}`,
      }));
      await sql`
        update person_number set current = false
        where current and person_id = any(${persons.map((one) => one.person)}::uuid[])`.execute(tx);
      await sql`
        insert into person_number (person_id, lookup, sealed, current)
        select person_id, lookup, sealed, true
        from json_to_recordset(${JSON.stringify(rows)}) as given (person_id uuid, lookup bytea, sealed bytea)
        on conflict (employer_id, lookup) do update set current = true`.execute(tx);
    },
    async read(tx, journal, actor, persons) {
      const { rows } = await sql<{ person_id: PersonId; sealed: Buffer }>`
        select person_id, sealed from person_number
        where current and person_id = any(${persons}::uuid[])`.execute(tx);
      const looked = { resource: 'personal-number', persons: rows.map((row) => row.person_id) };
      await recordLooks(tx, journal, actor, looked);
      return new Map(rows.map((row) => [row.person_id, unseal(actor.employer, row.person_id, row.sealed)]));
    },
  };
}

function derive(secret: string, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'uppsikt', purpose, 32)));
}
