import { sql } from 'kysely';
import { type Actor, findActing, visible } from '../../../access/index.ts';
import type { EmploymentId, PersonId, UnitId } from '../../../kernel/ids.ts';
import { held, nowOf, type Tx } from '../../../platform/database/index.ts';
import type { EntryActor } from '../../../platform/journal/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { dueBackUnder, EQUIPMENT, type LendingAgreement } from '../loan.ts';
import { problem } from '../problems.ts';
import type { EquipmentServices } from '../services.ts';

/** To whom something is lent: a person, or whoever has an agreement. */
export interface LendTo {
  readonly person?: PersonId;
  readonly agreement?: string;
}

/** The same, found: by which employment, and as whom one lends. */
export interface FoundBorrower {
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly unit: UnitId;
  readonly agreement: LendingAgreement | null;
  readonly acting: EntryActor;
}

/**
 * To whom the actor would lend. Throws `equipment.person-unknown` for somebody whom they do not answer for or who is
 * hidden from them, `…own`, `…agreement-unknown`, or `…agreement-ended`.
 */
export async function findBorrower(
  tx: Tx,
  services: EquipmentServices,
  actor: Actor,
  { person, agreement: wanted }: LendTo,
): Promise<FoundBorrower> {
  const { clock, policy } = services;
  const times = nowOf(clock);
  const agreement = wanted === undefined ? null : (await services.listAgreements(tx, { ids: [wanted] }))[0];
  if (agreement === undefined) throw problem('equipment.agreement-unknown');
  if (agreement !== null && person !== undefined && agreement.person !== person)
    throw problem('equipment.agreement-unknown');
  const which =
    agreement === null
      ? sql`employment.person_id = ${person ?? null}`
      : sql`employment.employment_id = ${agreement.employment}`;
  const mayKeep = visible(
    policy,
    actor,
    EQUIPMENT,
    { person: 'employment.person_id', unit: 'placed.unit_id' },
    times.on,
    {
      action: 'keep',
    },
  );
  const { rows } = await sql<{ person_id: PersonId; employment_id: EmploymentId; unit_id: UnitId }>`
    select person_id, employment_id, placed.unit_id
    from employment join employment_state placed using (employer_id, employment_id)
    where ${which} and ${held('placed', times)} and ${mayKeep} order by employment_id limit 1`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw problem('equipment.person-unknown');
  if (row.person_id === actor.person) throw problem('equipment.own');
  if (agreement !== null && isPast(agreement, times.on)) throw problem('equipment.agreement-ended');
  const path = await organisationAt(tx, times).pathOf(row.unit_id);
  const facts = { person: row.person_id, unitPath: path.map(({ id }) => id) };
  const acting = findActing(policy, actor, EQUIPMENT, 'keep', facts);
  if (acting === undefined) throw problem('equipment.person-unknown');
  return { person: row.person_id, employment: row.employment_id, unit: row.unit_id, agreement, acting };
}

function isPast(agreement: LendingAgreement, on: ReturnType<typeof nowOf>['on']): boolean {
  const due = dueBackUnder(agreement, on);
  return due !== null && due < on;
}
