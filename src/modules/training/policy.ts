import { type PolicyRow, ROLES } from '../../access/index.ts';

/**
 * The courses are told to everyone; HR of the whole writes them. What somebody has taken is seen by themselves, those who
 * lead and HR; it is read in by HR of the whole or the system administrator, and put down by oneself with proof.
 */
export const trainingPolicy: readonly PolicyRow[] = [
  ...ROLES.map((role): PolicyRow => ({ resource: 'course', action: 'read', role, relation: 'employer' })),
  { resource: 'course', action: 'write', role: 'hr', relation: 'unit' },

  { resource: 'training', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'training', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'training', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'training', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'training', action: 'record', role: 'employee', relation: 'self' },
  { resource: 'training', action: 'import', role: 'system-administrator', relation: 'employer' },
  { resource: 'training', action: 'import', role: 'hr', relation: 'unit' },
];
