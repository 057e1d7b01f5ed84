import type { PolicyRow } from '../../../access/index.ts';

/** The page before a board's meeting is made by the director or the chair, and read by those who prepare, hold and audit the meeting. */
export const boardPolicy: readonly PolicyRow[] = [
  { resource: 'board-page', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'board-page', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'board-page', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'board-page', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'board-page', action: 'make', role: 'chair', relation: 'authority' },
  { resource: 'board-page', action: 'make', role: 'director', relation: 'employer' },
];
