import { sql } from 'kysely';
import { isId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listEntriesById } from '../../../platform/journal/index.ts';
import {
  type DatedTemplate,
  findVersion,
  type GuidelineId,
  questionOf,
  type Version,
  type VersionId,
} from '../../guidelines/index.ts';
import type { FoldSettings } from '../fold.ts';
import { type HeldDuty, IS_OPEN, readDuties } from '../store.ts';
import { type Transition, transitionOf } from './plan.ts';

/** An open duty, and what a version does to it. */
export interface Transited {
  readonly duty: HeldDuty;
  readonly transition: Transition;
}

/**
 * What a version does to the duties that are open under others of the same guideline, if it acts on a day. Reads only:
 * the sweep carries it out, and whoever is to decide on the version sees it before.
 */
export async function transitionsUnder(
  tx: Tx,
  { id, guideline, content }: Pick<Version, 'id' | 'guideline' | 'content'>,
  settings: Pick<FoldSettings, 'nextWorkingDay'> & { readonly on: LocalDate },
): Promise<readonly Transited[]> {
  const others = (await listOpenVersions(tx, guideline.id)).filter((version) => version !== id);
  if (others.length === 0) return [];
  const templates = new Map(content.templates.map((template) => [template.id, asDated(template)]));
  const open = await readDuties(tx, sql`${IS_OPEN} and duty.version = any(${others})`);
  const entries = await listEntriesById(
    tx,
    open.map(({ arisenBy }) => arisenBy),
  );
  const occasions = new Map(entries.map((entry) => [entry.id, entry]));
  return open.map((duty) => ({
    duty,
    transition: transitionOf(duty, occasions.get(duty.arisenBy), templates.get(duty.template), settings),
  }));
}

/** A template of either kind as duties arise from it. */
export function asDated(template: Version['content']['templates'][number]): DatedTemplate {
  return template.kind === 'dated' ? template : questionOf(template);
}

/** The versions of a guideline under which something is open. */
async function listOpenVersions(tx: Tx, guideline: GuidelineId): Promise<readonly string[]> {
  const { rows } = await sql<{ version: string }>`
    select distinct version from duty where ${IS_OPEN}`.execute(tx);
  const found: string[] = [];
  for (const { version } of rows) {
    const known = isId(version) ? await findVersion(tx, version as VersionId) : undefined;
    if (known?.guideline.id === guideline) found.push(version);
  }
  return found;
}
