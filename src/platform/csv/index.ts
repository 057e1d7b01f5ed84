export type { Delimiter } from './delimiter.ts';
export { type CsvReadOptions, type CsvRow, type CsvTable, columnName, readCsv } from './read.ts';
export { type CsvCell, type CsvWriteOptions, writeCsv } from './write.ts';
