import type { PolicyRow } from '../../../access/index.ts';

/**
 * How it stands at a level is seen by those who lead and HR of their units, the director and the auditors of all: of each
 * part what they may see one by one. The administrations side by side are for all who answer for one, since small numbers
 * are hidden from everybody alike.
 */
export const levelPolicy: readonly PolicyRow[] = [
  { resource: 'level', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'level', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'level', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'level', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'level', action: 'read', role: 'auditor', relation: 'employer' },

  { resource: 'comparison', action: 'read', role: 'administration-head', relation: 'employer' },
  { resource: 'comparison', action: 'read', role: 'hr', relation: 'employer' },
  { resource: 'comparison', action: 'read', role: 'chair', relation: 'employer' },
  { resource: 'comparison', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'comparison', action: 'read', role: 'auditor', relation: 'employer' },
];
