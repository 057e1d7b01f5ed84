import type { PolicyRow } from '../../access/index.ts';

/**
 * Lists of delegation decisions are drawn up by the registrar of the committee they go before. A notice is read by whoever
 * sent it and by the line it was sent to; whoever answers there that day acknowledges it (`acknowledge`).
 */
export const distributionPolicy: readonly PolicyRow[] = [
  { resource: 'decision-list', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'decision-list', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'decision-list', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'decision-list', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'decision-list', action: 'keep', role: 'registrar', relation: 'authority' },

  { resource: 'notice', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'notice', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'notice', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'notice', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'notice', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'notice', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'notice', action: 'send', role: 'registrar', relation: 'authority' },
  { resource: 'notice', action: 'acknowledge', role: 'employee', relation: 'self' },
];
