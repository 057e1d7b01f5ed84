import type { PolicyRow } from '../../access/index.ts';

/**
 * What is lent is seen by whoever has it, those who lead them, HR and the auditors; those who lead and HR lend it and take
 * it back. An asset register is read in by HR of the whole or the system administrator.
 */
export const equipmentPolicy: readonly PolicyRow[] = [
  { resource: 'equipment', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'equipment', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'equipment', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'equipment', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'equipment', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'equipment', action: 'keep', role: 'manager', relation: 'unit' },
  { resource: 'equipment', action: 'keep', role: 'hr', relation: 'unit' },
  { resource: 'equipment', action: 'import', role: 'hr', relation: 'unit' },
  { resource: 'equipment', action: 'import', role: 'system-administrator', relation: 'employer' },
];
