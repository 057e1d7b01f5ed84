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

  // An inquiry is opened, and who leads it appointed, by the director, or by the chair: of the director's own only by the chair.
  { resource: 'inquiry', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'inquiry', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'inquiry', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'inquiry', action: 'open', role: 'chair', relation: 'authority' },
  { resource: 'inquiry', action: 'open', role: 'director', relation: 'employer' },
  // The report is approved by somebody outside the chain: the auditors when both the chair and the director are links.
  { resource: 'inquiry', action: 'approve', role: 'chair', relation: 'authority' },
  { resource: 'inquiry', action: 'approve', role: 'director', relation: 'employer' },
  { resource: 'inquiry', action: 'approve', role: 'auditor', relation: 'employer' },
  // What it leads to in the organisation is decided by those who open inquiries; whoever answers for it carries it out.
  { resource: 'inquiry', action: 'measure', role: 'chair', relation: 'authority' },
  { resource: 'inquiry', action: 'measure', role: 'director', relation: 'employer' },
  // Whoever leads it registers and asks; whoever is heard answers.
  { resource: 'inquiry', action: 'keep', role: 'employee', relation: 'self' },
  { resource: 'inquiry', action: 'answer', role: 'employee', relation: 'self' },

  // A person's case is followed up in a room of its own, at the person's unit; that like is treated alike is seen without names.
  { resource: 'followup', action: 'keep', role: 'hr', relation: 'unit' },
  { resource: 'followup', action: 'keep', role: 'administration-head', relation: 'unit' },
  { resource: 'followup', action: 'sum', role: 'hr', relation: 'unit' },
  { resource: 'followup', action: 'sum', role: 'chair', relation: 'authority' },
  { resource: 'followup', action: 'sum', role: 'director', relation: 'employer' },
  { resource: 'followup', action: 'sum', role: 'auditor', relation: 'employer' },
];
