import { sql } from 'kysely';
import type { Actor } from '../../../access/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { held, nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import { authorise } from '../authorise.ts';
import { problem } from '../problems.ts';
import type { GuidelineServices } from '../services.ts';
import { findVersion, readVersions } from '../store/versions.ts';
import type { Version, VersionId } from '../version.ts';
import type { ChangeAsked, WhatWouldChange } from './port.ts';
import type { WhatWouldChangeAnswer } from './schema.ts';

/** What somebody wants to know of a version. */
export interface ChangeQuestion extends Pick<ChangeAsked, 'only' | 'page'> {
  readonly version: VersionId;
  /** Undefined = the day its decision names, else today. */
  readonly from: LocalDate | undefined;
}

/**
 * Asks each teller what a version would change. For those who prepare the guideline: the register's rows stand behind
 * the numbers. Throws `guidelines.unknown`, `access.not-allowed`.
 */
export function askWhatWouldChange(
  services: GuidelineServices,
  tellers: readonly WhatWouldChange[],
  actor: Actor,
  question: ChangeQuestion,
): Promise<WhatWouldChangeAnswer> {
  return services.database.transaction({ employer: actor.employer }, async (tx) => {
    const version = await findVersion(tx, question.version);
    if (version === undefined) throw problem('guidelines.unknown');
    await authorise(tx, services, actor, 'prepare', version.guideline);
    const times = nowOf(services.clock);
    const from = question.from ?? version.decision?.validFrom ?? times.on;
    const instead = await findInstead(tx, version, { on: from, knownAt: times.knownAt });
    const asked: ChangeAsked = { version, instead, from, times, actor, only: question.only, page: question.page };
    const told = [];
    for (const { name, title, groups } of tellers) told.push({ name, title, groups: [...(await groups(tx, asked))] });
    const { decision } = instead ?? {};
    return {
      from,
      instead: instead && decision ? { id: instead.id, number: decision.number, title: instead.content.title } : null,
      tellers: told,
    };
  });
}

/** In whose place it would come: the version in force that day, or the one decided before a version that is itself in force. */
async function findInstead(
  tx: Tx,
  { id, guideline, decision }: Version,
  times: TwoTimes,
): Promise<Version | undefined> {
  const [current] = await readVersions(
    tx,
    sql`where guideline_id = ${guideline.id} and version_id in (
      select version_id from guideline_in_force force where ${held('force', times)})`,
  );
  if (current?.id !== id || decision === null) return current;
  const [before] = await readVersions(
    tx,
    sql`where guideline_id = ${guideline.id} and number < ${decision.number} order by number desc limit 1`,
  );
  return before;
}
