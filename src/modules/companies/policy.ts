import { type PolicyRow, ROLES } from '../../access/index.ts';

/** A company's name is told to everyone who writes its number; the list is read in by HR of the whole employer. */
export const companiesPolicy: readonly PolicyRow[] = [
  ...ROLES.map((role): PolicyRow => ({ resource: 'company', action: 'read', role, relation: 'employer' })),
  { resource: 'company', action: 'import', role: 'system-administrator', relation: 'employer' },
  { resource: 'company', action: 'import', role: 'hr', relation: 'unit' },
];
