/** The files of an import. Units and employees come from the HR system; the others are kept by hand. */
export const FILE_NAMES = ['units.csv', 'employees.csv', 'roles.csv', 'authorities.csv', 'successors.csv'] as const;
export type FileName = (typeof FILE_NAMES)[number];

/** Why a row was not taken; the texts of the module say it in words. */
export const REJECT_REASONS = [
  'fields',
  'empty',
  'long',
  'code',
  'date',
  'period',
  'number',
  'contradicted',
  'parent-unknown',
  'circle',
  'unit-unknown',
  'other-person',
  'authority-unknown',
  'person-unknown',
  'deputy',
  'place',
  'successor-unknown',
  'not-ended',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** A row that was not taken: where it begins, why, and the column that shows it if one does. Never what stood there. */
export interface Reject {
  readonly file: FileName;
  readonly line: number;
  readonly reason: RejectReason;
  readonly column?: string;
}

/** The rejects in the order of the reject file: by file, then by line. */
export function inFileOrder(rejects: readonly Reject[]): readonly Reject[] {
  return rejects.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
