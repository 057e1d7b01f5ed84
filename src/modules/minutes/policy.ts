import type { PolicyRow } from '../../access/index.ts';

/**
 * Confirmed minutes are read by those who carry out, oversee or audit what they decide. Drafts are the registrar's of the
 * committee alone: nothing is registered before the registrar has confirmed it.
 */
export const minutesPolicy: readonly PolicyRow[] = [
  { resource: 'minutes', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'minutes', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'minutes', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'minutes', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'minutes', action: 'keep', role: 'registrar', relation: 'authority' },
];
