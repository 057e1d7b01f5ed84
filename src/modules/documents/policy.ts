import type { PolicyRow } from '../../access/index.ts';

const LINE = ['manager', 'administration-head', 'director', 'hr'] as const;

/**
 * Everyone reads what is about themselves; the line and HR read below where they hold their role, the registrar the
 * documents of their authority. Whoever is to sign a document reads it too, and whoever may read the matter it belongs
 * to (`DocumentSubjects`). Who may sign and acknowledge stands on the document: signatories and addressee.
 * The line, HR and registrar record what happened outside (deliveries, signatures on paper); HR and registrar file. Settings are the administrator's and, for a
 * journal series, the registrar's.
 */
export const documentsPolicy: readonly PolicyRow[] = [
  { resource: 'document', action: 'read', role: 'employee', relation: 'self' },
  ...LINE.map((role) => ({ resource: 'document', action: 'read', role, relation: 'unit' as const })),
  { resource: 'document', action: 'read', role: 'registrar', relation: 'authority' },
  ...LINE.map((role) => ({ resource: 'document', action: 'record', role, relation: 'unit' as const })),
  { resource: 'document', action: 'record', role: 'registrar', relation: 'authority' },
  { resource: 'document', action: 'file', role: 'hr', relation: 'unit' },
  { resource: 'document', action: 'file', role: 'registrar', relation: 'authority' },
  { resource: 'document-settings', action: 'write', role: 'system-administrator', relation: 'employer' },
  { resource: 'journal-series', action: 'write', role: 'system-administrator', relation: 'employer' },
  { resource: 'journal-series', action: 'write', role: 'registrar', relation: 'authority' },
];
