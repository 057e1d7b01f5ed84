import type { Actor } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames } from '../../organisation/index.ts';
import type { RiskTemplateList } from '../api.ts';
import type { RiskServices } from '../services.ts';
import { listSuggestions } from '../suggestions.ts';
import { inForce } from '../template.ts';
import { makingsOf } from './actions.ts';
import { listTemplates } from './store.ts';

/** Every version of every template, who agreed to it, and what the reader may do about them. */
export async function readTemplates(tx: Tx, services: RiskServices, actor: Actor): Promise<RiskTemplateList> {
  const templates = await listTemplates(tx);
  const used = new Set(inForce(templates).map(({ id }) => id));
  const makings = await makingsOf(tx, services, actor);
  const makers = templates.flatMap(({ agreements }) => agreements.flatMap(({ by }) => by ?? []));
  const reader = { actor, policy: services.policy, times: nowOf(services.clock) };
  const names = await listKnowableNames(tx, reader, makers);
  return {
    items: templates.map(({ agreements, ...one }) => ({
      ...one,
      agreements: agreements.map(({ by, ...of }) => ({ ...of, by: by === null ? null : (names.get(by) ?? null) })),
      inForce: used.has(one.id),
    })),
    suggestions: makings.length === 0 ? [] : [...listSuggestions()],
    makes: makings.map(({ maker }) => maker),
  };
}
