import type { FileSchema } from '../schema.ts';
import type { Column, Field } from './columns.ts';
import type { RecordView } from './cut.ts';
import type { Layout } from './evidence.ts';
import * as reason from './reasons.ts';

/** A row: one field for each column, in the order of the schema. The same object serves every row. */
export type Row = readonly Field[];

/** A row that nothing has been put into yet. */
export function newRow(schema: FileSchema): Row {
  return Object.keys(schema.columns).map(() => ({ bytes: Buffer.alloc(0), start: 0, end: 0, value: Number.NaN }));
}

/** Where the named columns stand in a row. */
export function indexesOf(schema: FileSchema, names: readonly string[]): number[] {
  return names.map((name) => Object.keys(schema.columns).indexOf(name));
}

/** Makes the check of a file's rows: it puts a record into `row` and answers why the row is bad, undefined when it is good. */
export function rowCheck(schema: FileSchema, { positions, fieldCount }: Layout, row: Row) {
  const columns = Object.entries(schema.columns);
  const checks = columns.map(([name, column], index) => ({
    name,
    column,
    field: row[index] as Field,
    position: positions[index] as number,
  }));
  const period = indexesOf(schema, schema.period ?? []).map((index) => row[index] as Field);

  return (record: RecordView): string | undefined => {
    if (record.fault !== undefined) return record.fault === 'too-long' ? reason.tooLong : reason.quoteOpen;
    const { bytes, starts, ends, count } = record;
    if (count !== fieldCount) return reason.wrongFieldCount(count, fieldCount);
    for (let index = 0; index < checks.length; index++) {
      const { name, column, field, position } = checks[index] as (typeof checks)[number];
      if (field.bytes !== bytes) field.bytes = bytes;
      field.start = starts[position] as number;
      field.end = ends[position] as number;
      const fault = faultOf(column, field);
      if (fault !== undefined) return fault(name);
    }
    const [from, to] = period;
    if (from !== undefined && to !== undefined && to.value < from.value)
      return reason.endsBeforeItBegins(...(schema.period ?? []));
    return undefined;
  };
}

function faultOf({ isKey, faultIn }: Column, field: Field) {
  if (faultIn !== undefined) {
    field.value = Number.NaN;
    if (field.start < field.end) return faultIn(field);
  }
  return isKey && field.start === field.end ? reason.emptyKey : undefined;
}
