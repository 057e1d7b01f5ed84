import type { PolicyRow } from '../../access/index.ts';

/**
 * HR prepares and makes a mapping; the director decides on it, or the head of the administration that it is about. That
 * there is one, and its counts, is seen by them, by the data-protection officer and by the auditors. Findings, once their
 * names are open, are HR's to ask about and settle; the person sees their own when asked, and answers. An auditor enters
 * the room that they were given by those who decide, as long as it is open; who has looked at what is told there, and to
 * the data-protection officer, and to nobody else.
 */
export const mappingPolicy: readonly PolicyRow[] = [
  { resource: 'mapping-run', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'mapping-run', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'mapping-run', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'mapping-run', action: 'read', role: 'data-protection-officer', relation: 'employer' },
  { resource: 'mapping-run', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'mapping-run', action: 'make', role: 'hr', relation: 'unit' },
  { resource: 'mapping-run', action: 'decide', role: 'administration-head', relation: 'unit' },
  { resource: 'mapping-run', action: 'decide', role: 'director', relation: 'employer' },

  { resource: 'audit-room', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'audit-room', action: 'read', role: 'data-protection-officer', relation: 'employer' },
  { resource: 'audit-room', action: 'draw', role: 'auditor', relation: 'employer' },
  { resource: 'audit-room', action: 'looks', role: 'auditor', relation: 'employer' },
  { resource: 'audit-room', action: 'looks', role: 'data-protection-officer', relation: 'employer' },
  { resource: 'audit-room', action: 'package', role: 'auditor', relation: 'employer' },
  { resource: 'audit-room', action: 'package', role: 'data-protection-officer', relation: 'employer' },
  { resource: 'audit-room', action: 'give', role: 'administration-head', relation: 'unit' },
  { resource: 'audit-room', action: 'give', role: 'director', relation: 'employer' },

  { resource: 'finding', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'finding', action: 'handle', role: 'hr', relation: 'unit' },
  { resource: 'finding', action: 'answer', role: 'employee', relation: 'self' },
];
