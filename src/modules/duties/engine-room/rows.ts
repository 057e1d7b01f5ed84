import { type RawBuilder, sql } from 'kysely';
import { visible } from '../../../access/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Subject } from '../../../platform/journal/index.ts';
import type { AddressRole, Bilingual, DatedTemplate } from '../../guidelines/index.ts';
import type { SubjectPage } from '../../organisation/index.ts';
import type { DutyReader } from '../listing/reading.ts';
import type { ListingServices } from '../listing/services.ts';
import { readPages } from '../listing/shown.ts';

/** What of the engine's work is asked about: what arose, went on upwards, was not reminded of, or has nobody. */
export type EnginePart = 'arisen' | 'climbed' | 'skipped' | 'unheld';

/** Something that the engine did about a duty, or could not. */
export interface EngineRow {
  readonly subject: Subject & Partial<SubjectPage>;
  readonly template: string;
  readonly occasion: string;
  readonly title: Bilingual;
  readonly addressedTo: AddressRole;
  readonly dueOn: LocalDate;
  /** The day it was put down, or for one that nobody answers for since when. */
  readonly on: LocalDate;
  /** The type of the entry that tells it; of what arose the one that it arose from. */
  readonly entry: string;
  readonly words: Bilingual | null;
  /** Of which day it is: the slot that was passed over, the day the duty went on, the day somebody took it up. */
  readonly of: LocalDate | null;
  readonly because: 'missed' | 'snoozed' | null;
  readonly to: AddressRole | null;
  readonly level: number | null;
  readonly carries: 'case' | 'count' | null;
}

interface Row extends Omit<EngineRow, 'words' | 'subject' | 'title' | 'addressedTo' | 'dueOn' | 'on' | 'of' | 'to'> {
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly content: DatedTemplate;
  readonly due_on: LocalDate;
  readonly put_down_on: LocalDate;
  readonly of_day: LocalDate | null;
  readonly to_role: AddressRole | null;
  readonly count: number;
}

const NOTHING = sql`null::text as because, null::text as to_role, null::int as level, null::text as carries`;
const KEYS = sql`using (employer_id, subject_kind, subject_id, template, occasion)`;

/** For each part where it is kept, what it tells besides, and in which order: the latest first. */
const PARTS = {
  arisen: {
    told: sql`duty.arisen_on as put_down_on, null::date as of_day, ${NOTHING}`,
    from: sql`duty join entry on (entry.employer_id, entry.entry_id) = (duty.employer_id, duty.arisen_by)`,
    where: sql`true`,
    order: sql`entry.ordinal desc`,
  },
  climbed: {
    told: sql`told.recorded_on as put_down_on, told.climbed_on as of_day, null::text as because, told.to_role,
      told.level, told.carries`,
    from: sql`duty_climb told join duty ${KEYS} join entry using (employer_id, entry_id)`,
    where: sql`true`,
    order: sql`told.recorded_on desc, told.climbed_on desc, told.level desc`,
  },
  skipped: {
    told: sql`told.dealt_with_on as put_down_on, told.slot as of_day, told.because, null::text as to_role,
      null::int as level, null::text as carries`,
    from: sql`duty_reminder told join duty ${KEYS} join entry using (employer_id, entry_id)`,
    where: sql`told.because is not null`,
    order: sql`told.dealt_with_on desc, told.slot desc`,
  },
  unheld: {
    told: sql`told.since as put_down_on, told.until as of_day, ${NOTHING}`,
    from: sql`duty_unheld told join duty ${KEYS} join entry using (employer_id, entry_id)`,
    where: sql`true`,
    order: sql`told.until desc nulls first, told.since desc`,
  },
} as const satisfies Record<EnginePart, Record<'told' | 'from' | 'where' | 'order', RawBuilder<unknown>>>;

/** A page of one part of the engine's work, the latest first; what is about somebody protected is not there. */
export async function readEngineRows(
  tx: Tx,
  reader: DutyReader,
  { subjectPages, entryWords }: Pick<ListingServices, 'subjectPages' | 'entryWords'>,
  { part, limit, page }: { readonly part: EnginePart; readonly limit: number; readonly page: number },
): Promise<{ readonly items: readonly EngineRow[]; readonly total: number }> {
  const { actor, policy, times } = reader;
  const { told, from, where, order } = PARTS[part];
  const seen = sql`${where} and ${visible(policy, actor, 'engine-room', { person: 'duty.person_id' }, times.on)}`;
  const [{ rows }, counted] = await Promise.all([
    sql<Row>`
      select duty.subject_kind, duty.subject_id, duty.template, duty.occasion, duty.due_on, frozen.content,
        entry.type as entry, ${told}
      from ${from} join frozen_template frozen
        on (frozen.employer_id, frozen.version, frozen.template) = (duty.employer_id, duty.version, duty.template)
      where ${seen}
      order by ${order}, duty.template, duty.subject_kind, duty.subject_id, duty.occasion
      limit ${limit} offset ${(page - 1) * limit}`.execute(tx),
    sql<{ count: number }>`select count(*)::int as count from ${from} where ${seen}`.execute(tx),
  ]);
  const shown = rows.map(({ subject_kind, subject_id, content, due_on, put_down_on, of_day, to_role, ...row }) => ({
    ...row,
    subject: { kind: subject_kind, id: subject_id },
    title: content.title,
    words: entryWords.get(row.entry) ?? null,
    addressedTo: content.holder,
    dueOn: due_on,
    on: put_down_on,
    of: of_day,
    to: to_role,
  }));
  const pages = await readPages(tx, reader, subjectPages, shown);
  return {
    items: shown.map((row) => ({
      ...row,
      subject: { ...row.subject, ...pages.get(`${row.subject.kind} ${row.subject.id}`) },
    })),
    total: counted.rows[0]?.count ?? 0,
  };
}
