import { sql } from 'kysely';
import type { EmployerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AddressRole, DatedTemplate } from '../../guidelines/index.ts';
import { cappedTemplate, HIGHEST_RUNG } from '../store.ts';
import { createKept } from './kept.ts';

/** A template as it read when duties arose under it, and the version that it stood in. */
export interface FrozenTemplate {
  readonly version: string;
  readonly template: string;
  readonly content: DatedTemplate;
}

/** All of an employer's, by `nameOf`. */
export type FrozenTemplates = ReadonlyMap<string, FrozenTemplate>;

/** One text for a template of a version. */
export function nameOf({ version, template }: Pick<FrozenTemplate, 'version' | 'template'>): string {
  return `${version} ${template}`;
}

/** The roles that duties of these templates are addressed to. */
export function holdersIn(templates: FrozenTemplates): ReadonlySet<AddressRole> {
  return new Set([...templates.values()].map(({ content }) => content.holder));
}

/** Remembers them until one is added or the pilot changes: they are never changed, so their names tell whether there are more. */
export function createTemplateMemory(): (tx: Tx, employer: EmployerId) => Promise<FrozenTemplates> {
  const templates = createKept<FrozenTemplates>();
  return async (tx, employer) => {
    const { rows } = await sql<{ names: string }>`
      select concat(count(*), ' ', sum(hashtextextended(version || ' ' || template, 0)), ' ', ${HIGHEST_RUNG}) as names
      from frozen_template`.execute(tx);
    return templates.get(employer, rows[0]?.names ?? '', () => readTemplates(tx));
  };
}

async function readTemplates(tx: Tx): Promise<FrozenTemplates> {
  const { rows } = await sql<FrozenTemplate & { highest_rung: AddressRole | null }>`
    select version, template, content, ${HIGHEST_RUNG} as highest_rung from frozen_template`.execute(tx);
  return new Map(
    rows.map(({ version, template, content, highest_rung }) => [
      nameOf({ version, template }),
      { version, template, content: cappedTemplate(content, highest_rung) },
    ]),
  );
}
