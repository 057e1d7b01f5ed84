import { sql } from 'kysely';
import type { Policy } from '../../access/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import {
  type ChangeAsked,
  type ChangeGroup,
  GENERAL,
  type Limit,
  limitsFor,
  type Obstacle,
  obstaclesTo,
  type Version,
  type WhatWouldChange,
} from '../guidelines/index.ts';
import type { CaseFile, CaseId } from './case.ts';
import { getKind } from './find-kind.ts';
import type { CaseKind } from './kind.ts';
import { listCases } from './store/cases.ts';
import { visibleCase } from './visible.ts';

/** A case that would go beyond a limit that it is within today. */
interface Beyond {
  readonly file: CaseFile;
  readonly limit: Limit;
  readonly obstacle: Obstacle;
}

/**
 * Tells which running cases a version would put beyond which of its limits. What was decided stays decided: a case is
 * never validated again, so this is for whoever decides the version, and changes nothing. The rows are those that the
 * reader may see; the counts are of all.
 */
export function casesTell(policy: Policy, kinds: readonly CaseKind[]): WhatWouldChange {
  return {
    name: 'cases',
    title: { sv: 'Ärenden', en: 'Cases' },
    async groups(tx, asked) {
      const running = await listRunning(tx, asked, kinds);
      const seen = await listSeen(tx, policy, asked, running);
      const beyond = running.flatMap((file) => beyondOf(file, asked, kinds));
      return [...Map.groupBy(beyond, ({ limit }) => limit.id)]
        .map(([id, all]) => groupOf(`beyond.${id}`, all, seen, asked, kinds))
        .filter((group) => group !== undefined)
        .filter(({ key }) => asked.only === undefined || asked.only === key);
    },
  };
}

/** What is decided and runs on the day, of the kinds that the version governs and the authority it binds. */
function listRunning(
  tx: Tx,
  { version, from, times }: ChangeAsked,
  kinds: readonly CaseKind[],
): Promise<readonly CaseFile[]> {
  const { governs } = version.content;
  const of = kinds.map(({ kind }) => kind).filter((kind) => governs.includes(kind) || governs.includes(GENERAL));
  const day = from > times.on ? from : times.on;
  const { reach, authority } = version.guideline;
  return listCases(
    tx,
    sql`case_file.kind = any(${of}::text[]) and case_file.status in ('decided', 'to-sign')
      and case_file.valid_from <= ${day}::date and ${day}::date < case_file.valid_to
      and ${reach === 'employer' ? sql`true` : sql`case_file.authority_id = ${authority}`}
      order by case_file.reported_on, case_file.case_id`,
  );
}

async function listSeen(
  tx: Tx,
  policy: Policy,
  { actor }: ChangeAsked,
  files: readonly CaseFile[],
): Promise<ReadonlySet<CaseId>> {
  const { rows } = await sql<{ case_id: CaseId }>`
    select case_id from case_file where case_id = any(${files.map(({ id }) => id)}::uuid[])
      and ${visibleCase(policy, actor)}`.execute(tx);
  return new Set(rows.map(({ case_id }) => case_id));
}

/** The limits of the version that the case would be beyond, and is not beyond under the version in force. */
function beyondOf(file: CaseFile, { version, instead }: ChangeAsked, kinds: readonly CaseKind[]): Beyond[] {
  const kind = getKind(kinds, file.kind);
  const measured = kind.measure(file.content);
  const brokenBy = (of: Version) => obstaclesTo(limitsFor(of.content.limits, kind.kind), measured);
  const already = new Set(instead === undefined ? [] : brokenBy(instead).map(({ limit }) => limit));
  return brokenBy(version).flatMap((obstacle) => {
    const limit = version.content.limits.find(({ id }) => id === obstacle.limit);
    return limit === undefined || already.has(limit.id) ? [] : [{ file, limit, obstacle }];
  });
}

function groupOf(
  key: string,
  all: readonly Beyond[],
  seen: ReadonlySet<CaseId>,
  { page }: ChangeAsked,
  kinds: readonly CaseKind[],
): ChangeGroup | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const shown = all.filter(({ file }) => seen.has(file.id));
  const { title, strength } = first.limit;
  return {
    key,
    title: { sv: `Går utöver: ${title.sv} (${strength})`, en: `Beyond: ${title.en} (${strength})` },
    about: {
      sv: 'Det som är beslutat gäller som det beslutades. Det här är vad som skulle stå i strid med den nya gränsen.',
      en: 'What has been decided stands as it was decided. This is what would not agree with the new limit.',
    },
    part: { list: 'limits', id: first.limit.id },
    count: all.length,
    shown: shown.length,
    rows: shown.slice(page.offset, page.offset + page.limit).map(({ file, obstacle }) => ({
      id: file.id,
      title: { sv: titleIn(file, kinds, 'sv'), en: titleIn(file, kinds, 'en') },
      effect: effectOf(obstacle),
      path: `/cases/${file.id}`,
    })),
  };
}

function titleIn({ kind, content }: CaseFile, kinds: readonly CaseKind[], language: 'sv' | 'en'): string {
  return getKind(kinds, kind).titleOf(content, language);
}

function effectOf({ code, facts }: Obstacle): { readonly sv: string; readonly en: string } {
  if (facts.measured === null || code === 'limit.not-measured')
    return { sv: 'Det framgår inte om gränsen hålls.', en: 'It is not said whether the limit is kept.' };
  const { value, unit } = facts.measured;
  return { sv: `${value} ${UNITS.sv[unit]}`, en: `${value} ${UNITS.en[unit]}` };
}

const UNITS = {
  sv: {
    percent: 'procent',
    hours: 'timmar',
    days: 'dagar',
    weeks: 'veckor',
    months: 'månader',
    years: 'år',
    times: 'gånger',
  },
  en: {
    percent: 'per cent',
    hours: 'hours',
    days: 'days',
    weeks: 'weeks',
    months: 'months',
    years: 'years',
    times: 'times',
  },
} as const;
