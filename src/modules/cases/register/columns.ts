/** The columns that a register has (contract for mapping runs): all of them, in any order, unless a mapping names others. */
export const REGISTER_COLUMNS = [
  'case_id',
  'employee_id',
  'kind',
  'status',
  'organisation_number',
  'country',
  'from',
  'to',
  'remote_share',
  'decided_on',
  'signed_on',
] as const;

/** Columns that are read when they are there; what cannot be read in one of them is left out, the row is not. */
export const MORE_COLUMNS = ['counterpart', 'description', 'hours_per_week', 'decided_by', 'journal_number'] as const;

export const COLUMNS = [...REGISTER_COLUMNS, ...MORE_COLUMNS] as const;
export type Column = (typeof COLUMNS)[number];

/** The columns without which there is no case. */
export const KEY_COLUMNS = ['case_id', 'employee_id', 'kind', 'status'] as const satisfies readonly Column[];

export const REGISTER_STATUSES = ['reported', 'no-objection', 'forbidden', 'agreed', 'withdrawn'] as const;
export type RegisterStatus = (typeof REGISTER_STATUSES)[number];

/** Statuses of a register that say that something was decided. */
export const DECIDED_STATUSES = ['no-objection', 'forbidden', 'agreed'] as const satisfies readonly RegisterStatus[];
export type DecidedStatus = (typeof DECIDED_STATUSES)[number];
