import { type PolicyRow, ROLES } from '../../access/index.ts';

/** Anybody signed in reads the register; the registrar of the committee that decided a document keeps it. */
export const governingPolicy: readonly PolicyRow[] = [
  ...ROLES.map((role) => ({ resource: 'governing-document', action: 'read', role, relation: 'employer' as const })),
  { resource: 'governing-document', action: 'keep', role: 'registrar', relation: 'authority' },
  { resource: 'governing-document', action: 'review', role: 'employee', relation: 'self' },
];
