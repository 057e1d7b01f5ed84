/** The columns of each file of an import. Those that must be there come first; the others may be left out. */
export const COLUMNS = {
  'units.csv': {
    needed: ['unit_id', 'name', 'parent_id', 'kind', 'trades'],
    more: ['authority'],
  },
  'employees.csv': {
    needed: [
      'employee_id',
      'personal_number',
      'user_name',
      'name',
      'unit_id',
      'manager_id',
      'title',
      'is_manager',
      'employed_from',
      'employed_to',
      'home_municipality',
      'workplace_municipality',
      'protected',
    ],
    more: ['share'],
  },
  'roles.csv': {
    needed: ['employee_id', 'role', 'unit_id', 'authority', 'area', 'deputy_for', 'from', 'to'],
    more: ['personal_number', 'name'],
  },
  'authorities.csv': { needed: ['authority', 'name', 'kind'], more: [] },
  'successors.csv': { needed: ['unit_id', 'successor_id'], more: [] },
} as const;

/** Every column of a file, by its name, as it is written out. */
export type ColumnOf<Name extends keyof typeof COLUMNS> =
  | (typeof COLUMNS)[Name]['needed'][number]
  | (typeof COLUMNS)[Name]['more'][number];

/** Every column of a file, in order. */
export function columnsOf<Name extends keyof typeof COLUMNS>(name: Name): readonly ColumnOf<Name>[] {
  const { needed, more } = COLUMNS[name];
  return [...needed, ...more];
}
