import { type PolicyRow, ROLES } from '../../access/index.ts';

/** Open to everyone signed in, an auditor from outside too. */
const openToAll = (resource: string): PolicyRow[] =>
  ROLES.map((role) => ({ resource, action: 'read', role, relation: 'employer' }));

/**
 * Who sees and does what with the organisation. Everyone sees the units and who leads them; a person is seen by
 * themselves, by those who lead their unit or one above, by HR of it, by the director and by auditors. A colleague is
 * no business of anyone else. HR, managers and heads reach what lies under the unit for which they hold the role.
 */
export const organisationPolicy: readonly PolicyRow[] = [
  ...openToAll('employer'),
  { resource: 'employer', action: 'write', role: 'system-administrator', relation: 'employer' },

  ...openToAll('unit'),

  { resource: 'person', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'person', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'person', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'person', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'person', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'person', action: 'read', role: 'auditor', relation: 'employer' },

  { resource: 'personal-number', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'personal-number', action: 'read', role: 'hr', relation: 'unit' },

  { resource: 'look', action: 'read', role: 'employee', relation: 'self' },

  { resource: 'absence', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'absence', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'absence', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'absence', action: 'write', role: 'employee', relation: 'self' },
  { resource: 'absence', action: 'write', role: 'manager', relation: 'unit' },
  { resource: 'absence', action: 'write', role: 'hr', relation: 'unit' },

  ...openToAll('role'),
  { resource: 'role', action: 'write', role: 'system-administrator', relation: 'employer' },
  { resource: 'role', action: 'write', role: 'hr', relation: 'unit' },

  { resource: 'protection', action: 'write', role: 'hr', relation: 'unit' },

  { resource: 'organisation', action: 'import', role: 'system-administrator', relation: 'employer' },
  { resource: 'organisation', action: 'import', role: 'hr', relation: 'unit' },
];
