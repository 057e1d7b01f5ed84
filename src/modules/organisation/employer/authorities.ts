import { today } from '../../../kernel/clock.ts';
import { type AuthorityId, newId, type UnitId } from '../../../kernel/ids.ts';
import { FOREVER, SINCE_EVER } from '../../../kernel/period.ts';
import { authorise } from '../authorise.ts';
import { lockOrganisation } from '../lock.ts';
import { problem } from '../problems.ts';
import type { AuthorityForm } from '../schema.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { authorityTable, unitTable } from '../tables.ts';
import { findUnit } from '../units/store.ts';
import { insertAuthorities, listAuthorities } from './store.ts';

/**
 * Founds a committee (nämnd) under this code, or says what it is called and of which kind from today on. Answers its id.
 * Throws `access.not-allowed`.
 */
export async function saveAuthority(
  services: OrganisationServices,
  doer: Doer,
  code: string,
  values: AuthorityForm,
): Promise<AuthorityId> {
  const { database, policy, journal, clock, random } = services;
  return database.transaction({ employer: doer.employer }, async (tx) => {
    const actor = authorise(policy, doer, 'employer', 'write');
    await lockOrganisation(tx, doer.employer);
    const known = journal.moment();
    const day = today(clock);
    const held = (await listAuthorities(tx, { on: day, knownAt: known.at })).find((one) => one.code === code);
    const id = held?.id ?? newId<AuthorityId>(known.at, random);
    if (held === undefined) await insertAuthorities(tx, [{ id, code }]);
    const from = held === undefined ? SINCE_EVER : day;
    const { name, kind } = values;
    const change = { key: { authority_id: id }, from, to: FOREVER, values: { name, kind } };
    const { inserted } = await authorityTable.write(tx, [change], known);
    if (inserted === 0) return id;
    const type = held === undefined ? 'authority.founded' : 'authority.renamed';
    const subject = { kind: 'authority', id };
    await journal.record(tx, [
      { type, subject, actor, effectiveOn: day, facts: { code, name, kind }, authority: id, known },
    ]);
    return id;
  });
}

/**
 * Says to which committee a unit and what lies below it belongs from today on; null = to that of the unit above.
 * Throws `organisation.unit-unknown`, `…authority-unknown` or `access.not-allowed`.
 */
export async function placeUnder(
  services: OrganisationServices,
  doer: Doer,
  unitId: UnitId,
  authority: AuthorityId | null,
): Promise<void> {
  const { database, policy, journal, clock } = services;
  await database.transaction({ employer: doer.employer }, async (tx) => {
    const actor = authorise(policy, doer, 'employer', 'write');
    await lockOrganisation(tx, doer.employer);
    const known = journal.moment();
    const times = { on: today(clock), knownAt: known.at };
    const unit = await findUnit(tx, times, unitId);
    if (unit === undefined) throw problem('organisation.unit-unknown');
    const authorities = await listAuthorities(tx, times);
    if (authority !== null && !authorities.some((one) => one.id === authority))
      throw problem('organisation.authority-unknown');
    const { name, kind, parent, trades } = unit;
    const values = { name, kind, parent_id: parent, trades, authority_id: authority };
    const change = { key: { unit_id: unitId }, from: times.on, to: FOREVER, values };
    const { inserted } = await unitTable.write(tx, [change], known);
    if (inserted === 0) return;
    const subject = { kind: 'unit', id: unitId };
    const facts = { kind, authority, trades };
    await journal.record(tx, [{ type: 'unit.altered', subject, actor, effectiveOn: times.on, facts, known }]);
  });
}
