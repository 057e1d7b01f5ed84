import { recordLooks } from '../../../access/index.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Journal } from '../../../platform/journal/index.ts';
import { type DutyReader, unitsUnder } from '../../duties/index.ts';
import {
  type LevelPart,
  type LevelRow,
  type LevelSource,
  listKnowableNames,
  type Unit,
} from '../../organisation/index.ts';
import { problem } from './problems.ts';

/** Which number's rows are asked for. */
export interface RowsAsked {
  readonly unit: UnitId;
  readonly part: string;
  readonly state: string;
  readonly limit: number;
  readonly page: number;
}

/** The rows behind a number, with the names of those whom they are about. */
export interface LevelRows {
  readonly unit: Unit;
  readonly part: LevelPart;
  readonly items: readonly (LevelRow & { readonly name: string; readonly unitName: string })[];
  readonly total: number;
}

/** Reads the rows behind a number. The looks are logged. Throws `accountability.level-unknown`, `…part-unknown`. */
export async function readLevelRows(
  tx: Tx,
  journal: Journal,
  reader: DutyReader,
  sources: readonly LevelSource[],
  { unit: id, part: named, state, limit, page }: RowsAsked,
): Promise<LevelRows> {
  const { tree } = reader.seating.lookup.grounds.line;
  const unit = tree.get(id);
  if (unit === undefined) throw problem('accountability.level-unknown');
  const source = sources.find((one) => one.partsFor(reader).some(({ part }) => part === named));
  const part = source?.partsFor(reader).find((one) => one.part === named);
  if (source === undefined || part === undefined || !part.states.some((one) => one.state === state))
    throw problem('accountability.part-unknown');
  const asked = { part: named, state, units: unitsUnder(tree, id), limit, offset: (page - 1) * limit };
  const { items, total } = await source.rowsIn(tx, reader, asked, reader.language);
  const persons = [...new Set(items.map(({ person }) => person))];
  const names = await listKnowableNames(tx, reader, persons);
  const others = persons.filter((person) => person !== reader.actor.person);
  await recordLooks(tx, journal, reader.actor, { resource: 'level', persons: others });
  return {
    unit,
    part,
    total,
    items: items.map((row) => ({
      ...row,
      name: names.get(row.person) ?? '',
      unitName: tree.get(row.unit)?.name ?? '',
    })),
  };
}
