import { type Actor, may, visible } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { getKind } from '../find-kind.ts';
import type { CaseServices } from '../services.ts';
import type { InformationView } from './api.ts';
import { findText, listCoverage, listGivenTo } from './store.ts';

/** What is told of a kind, what the reader has been given of it, and how far it has reached where they lead. */
export async function readInformation(
  tx: Tx,
  { policy, clock, kinds }: CaseServices,
  actor: Actor,
  kind: string,
): Promise<InformationView> {
  getKind(kinds, kind);
  const times = nowOf(clock);
  const text = await findText(tx, kind);
  const units = await organisationAt(tx, times).listUnits();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const columns = { person: 'employment.person_id', unit: 'placed.unit_id' };
  const reached = visible(policy, actor, 'information', columns, today(clock), { action: 'give' });
  const coverage = await listCoverage(tx, times, text?.id ?? null, reached);
  const top = units.filter(({ parent }) => parent === null).map(({ id }) => id);
  return {
    text: text === undefined ? null : { ...text, words: { ...text.words } },
    given: actor.person === null ? [] : [...(await listGivenTo(tx, actor.person, kind))],
    mayWrite: may(policy, actor, 'information', 'write', { unitPath: top }),
    units: coverage
      .map(({ unit, employed, given }) => ({ id: unit, name: names.get(unit) ?? '', employed, given }))
      .toSorted((a, b) => a.given / a.employed - b.given / b.employed || (a.name < b.name ? -1 : 1)),
  };
}
