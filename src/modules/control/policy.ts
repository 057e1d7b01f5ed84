import type { PolicyRow } from '../../access/index.ts';

/**
 * A committee's plan is drafted and its decision recorded by the registrar, or drafted by the director; it is seen by the
 * committee, those in whose units its checks are made, and the auditors. A check is made by whoever holds it that day.
 */
export const controlPolicy: readonly PolicyRow[] = [
  { resource: 'control', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'control', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'control', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'control', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'control', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'control', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'control', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'control', action: 'plan', role: 'registrar', relation: 'authority' },
  { resource: 'control', action: 'plan', role: 'director', relation: 'employer' },
  { resource: 'control', action: 'decide', role: 'registrar', relation: 'authority' },
  { resource: 'control', action: 'carry', role: 'employee', relation: 'self' },
];
