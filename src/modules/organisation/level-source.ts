import { type RawBuilder, sql } from 'kysely';
import type { PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { LevelCount, LevelPart, LevelSource } from './level-part.ts';
import type { Reader } from './reader.ts';
import type { SubjectPage } from './subject-pages.ts';

/** What a source is made of: one relation that is counted, and listed, alike. */
export interface CountedMatters {
  partsFor(reader: Reader): readonly LevelPart[];
  /**
   * SQL: what the reader may see one by one in these units, with the columns `part`, `state`, `id`, `person_id`,
   * `unit_id` and `on_day`.
   */
  matters(reader: Reader, units: readonly UnitId[]): RawBuilder<unknown>;
  pagesOf(
    tx: Tx,
    reader: Reader,
    ids: readonly string[],
    language: Language,
  ): Promise<ReadonlyMap<string, SubjectPage>>;
}

interface Row {
  readonly id: string;
  readonly person_id: PersonId;
  readonly unit_id: UnitId;
  readonly on_day: LocalDate | null;
  readonly total: number;
}

/** A source over a relation: the rows behind a number are what the number counts, since both are read of the same. */
export function levelSource({ partsFor, matters, pagesOf }: CountedMatters): LevelSource {
  return {
    partsFor,
    async countIn(tx, reader, units) {
      if (partsFor(reader).length === 0) return [];
      const { rows } = await sql<LevelCount>`
        select matter.part, matter.unit_id as unit, matter.state, count(*)::integer as count
        from (${matters(reader, units)}) matter group by matter.part, matter.unit_id, matter.state`.execute(tx);
      return rows;
    },
    async rowsIn(tx, reader, { part, state, units, limit, offset }, language) {
      if (!partsFor(reader).some((one) => one.part === part)) return { items: [], total: 0 };
      const { rows } = await sql<Row>`
        select matter.id, matter.person_id, matter.unit_id, matter.on_day, count(*) over ()::integer as total
        from (${matters(reader, units)}) matter where matter.part = ${part} and matter.state = ${state}
        order by matter.on_day nulls last, matter.id limit ${limit} offset ${offset}`.execute(tx);
      const pages = await pagesOf(
        tx,
        reader,
        rows.map(({ id }) => id),
        language,
      );
      return {
        total: rows[0]?.total ?? 0,
        items: rows.map((row) => ({
          id: row.id,
          person: row.person_id,
          unit: row.unit_id,
          on: row.on_day,
          title: pages.get(row.id)?.title ?? '',
          href: pages.get(row.id)?.href ?? '',
        })),
      };
    },
  };
}
