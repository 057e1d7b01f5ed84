import type { PolicyRow } from '../../access/index.ts';

/**
 * An assignment is seen by the line that holds it, the committee that gave it, the director and auditors. The registrar
 * of the committee registers it and records its closing, which only a decision of the committee is. Whoever holds it that
 * day carries it (`carry`): receives, splits, reports back.
 */
export const assignmentsPolicy: readonly PolicyRow[] = [
  { resource: 'assignment', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'assignment', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'assignment', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'assignment', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'assignment', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'assignment', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'assignment', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'assignment', action: 'give', role: 'registrar', relation: 'authority' },
  { resource: 'assignment', action: 'close', role: 'registrar', relation: 'authority' },
  { resource: 'assignment', action: 'carry', role: 'employee', relation: 'self' },
  // Audit reports: kept by the registrar of the audited committee, and followed up by auditors, who are nobody's staff.
  { resource: 'audit', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'audit', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'audit', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'audit', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'audit', action: 'keep', role: 'registrar', relation: 'authority' },
  { resource: 'audit', action: 'verify', role: 'auditor', relation: 'employer' },
];
