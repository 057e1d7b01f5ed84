import { type PolicyRow, ROLES } from '../../access/index.ts';

/** Where one can sit is told to everyone; HR of the whole employer keeps it. */
export const workplacesPolicy: readonly PolicyRow[] = [
  ...ROLES.map((role): PolicyRow => ({ resource: 'workplace', action: 'read', role, relation: 'employer' })),
  { resource: 'workplace', action: 'keep', role: 'hr', relation: 'unit' },
];
