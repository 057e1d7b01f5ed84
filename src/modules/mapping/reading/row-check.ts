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
  const checks = columns.map(([name, column], index) => ({ name, column, field: row[index] as Field }));
  const period = indexesOf(schema, schema.period ?? []).map((index) => row[index] as Field);

  return (record: RecordView): string | undefined => {
    if (record.fault !== undefined) return record.fault === 'too-long' ? reason.tooLong : reason.quoteOpen;
    if (record.count !== fieldCount) return reason.wrongFieldCount(record.count, fieldCount);
    for (let index = 0; index < checks.length; index++) {
      const { name, column, field } = checks[index] as (typeof checks)[number];
      const position = positions[index] as number;
      field.bytes = record.bytes;
      field.start = record.starts[position] as number;
      field.end = record.ends[position] as number;
      const fault = faultOf(column, field);
      if (fault !== undefined) return fault(name);
    }
    const [from, to] = period;
    if (from !== undefined && to !== undefined && to.value < from.value)
      return reason.endsBeforeItBegins(...(schema.period ?? []));
    return undefined;
  };
}

function faultOf(column: Column, field: Field) {
  field.value = Number.NaN;
  if (field.start === field.end) return column.isKey ? reason.emptyKey : undefined;
  return column.faultIn(field);
}
