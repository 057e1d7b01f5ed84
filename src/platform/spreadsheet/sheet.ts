export type CellValue = string | number | null;
export type ColumnType = 'text' | 'number' | 'date';

/** A sheet to write. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    /** In characters; default 20. */
    readonly width?: number;
    /** Default text. A date is an ISO day. */
    readonly type?: ColumnType;
  }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A sheet that was read: every row as texts, the first row included. */
export interface ReadSheet {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}
