import { sql } from 'kysely';
import type { Clock } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Place } from '../../duties/index.ts';
import { authorityOn, organisationAt, pathOf, type SubjectPages, treeOf } from '../../organisation/index.ts';
import { listFindings, visibleFindings } from './store.ts';

/** Where these findings stand, in the order asked: by the employment of whom they are about. */
export async function placesOfFindings(tx: Tx, clock: Clock, ids: readonly string[]): Promise<readonly Place[]> {
  const which = sql`mapping_finding.finding_id = any(${ids}::uuid[])`;
  const found = await listFindings(tx, which, { limit: ids.length, offset: 0 });
  const byId = new Map<string, (typeof found)[number]>(found.map((one) => [one.id, one]));
  const tree = treeOf(await organisationAt(tx, nowOf(clock)).listUnits());
  return ids.map((id) => {
    const at = byId.get(id);
    if (at === undefined) return {};
    const authority = authorityOn(pathOf(tree, at.unit));
    const { person, employment, unit } = at;
    return { person, employment, unit, ...(authority === undefined ? {} : { authority }) };
  });
}

/** What they are called, and their pages, for somebody who may see them. */
export const pagesOfFindings: SubjectPages['pagesOf'] = async (tx, { actor, policy, times }, ids, language) => {
  const which = sql`mapping_finding.finding_id = any(${ids}::uuid[]) and ${visibleFindings(policy, actor, times.on)}`;
  const found = await listFindings(tx, which, { limit: ids.length, offset: 0 });
  const title = { sv: 'En uppgift från en kartläggning', en: 'Something from a mapping' }[language];
  return new Map(found.map(({ id }) => [id, { title, href: `/findings/${id}` }]));
};
