import type { PolicyRow } from '../../access/index.ts';

/**
 * HR prepares, sends and closes a survey; the director decides on it, or the head of the administration that it is about.
 * That there is one, and its counts, is seen by them, the data-protection officer and the auditors. What one answers is
 * seen by oneself alone; the other side never sees it.
 */
export const surveysPolicy: readonly PolicyRow[] = [
  { resource: 'survey', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'survey', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'survey', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'survey', action: 'read', role: 'data-protection-officer', relation: 'employer' },
  { resource: 'survey', action: 'read', role: 'auditor', relation: 'employer' },
  { resource: 'survey', action: 'make', role: 'hr', relation: 'unit' },
  { resource: 'survey', action: 'decide', role: 'administration-head', relation: 'unit' },
  { resource: 'survey', action: 'decide', role: 'director', relation: 'employer' },

  { resource: 'survey-sheet', action: 'answer', role: 'employee', relation: 'self' },
];
