import type { PolicyRow } from '../../access/index.ts';

/**
 * Whose links of a chain one sees, of the matters that one may see at all: one's own; those who lead and HR those of their
 * units; the chair those of the committee's matters; the director and the auditors all.
 */
export const accountabilityPolicy: readonly PolicyRow[] = [
  { resource: 'chain', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'chain', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'chain', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'chain', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'chain', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'chain', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'chain', action: 'read', role: 'auditor', relation: 'employer' },
];
