import { type PolicyRow, ROLES } from '../../access/index.ts';

/**
 * A unit's assessment is seen by those who lead it, HR, its safety representatives and information security, besides the
 * director and auditors; the manager and HR write it, the manager signs. A short individual one is between the employee,
 * those who lead and HR. The templates are no secret; HR of the whole and information security write them together.
 */
export const riskPolicy: readonly PolicyRow[] = [
  { resource: 'risk-assessment', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'risk-assessment', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'risk-assessment', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'risk-assessment', action: 'read', role: 'safety-representative', relation: 'unit' },
  { resource: 'risk-assessment', action: 'read', role: 'information-security', relation: 'unit' },
  { resource: 'risk-assessment', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'risk-assessment', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'risk-assessment', action: 'write', role: 'manager', relation: 'unit' },
  { resource: 'risk-assessment', action: 'write', role: 'hr', relation: 'unit' },
  { resource: 'risk-assessment', action: 'sign', role: 'manager', relation: 'unit' },

  { resource: 'individual-assessment', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'individual-assessment', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'individual-assessment', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'individual-assessment', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'individual-assessment', action: 'answer', role: 'employee', relation: 'self' },
  { resource: 'individual-assessment', action: 'confirm', role: 'manager', relation: 'unit' },

  ...ROLES.map((role): PolicyRow => ({ resource: 'risk-template', action: 'read', role, relation: 'employer' })),
  { resource: 'risk-template', action: 'write', role: 'hr', relation: 'unit' },
  { resource: 'risk-template', action: 'write', role: 'information-security', relation: 'unit' },
];
