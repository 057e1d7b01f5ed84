import { type PolicyRow, ROLES } from '../../access/index.ts';

/**
 * Everyone signed in may read what has been decided and look up who decides: in their own case, in that of anybody at a
 * unit, and of those whom they may see anyway. HR and the registrar write drafts (`prepare`), record what the committee
 * has decided (`decide`) and that decisions have been reported to it (`report`). An administration head delegates
 * further. The register is read by whom it is about, by those who lead them, and by those who answer for the authority.
 */
export const authorityPolicy: readonly PolicyRow[] = [
  ...ROLES.map((role) => ({ resource: 'delegation-order', action: 'read', role, relation: 'employer' as const })),
  ...(['hr', 'registrar'] as const).flatMap((role) =>
    (['prepare', 'decide', 'report'] as const).flatMap((action) =>
      (['unit', 'authority'] as const).map((relation) => ({ resource: 'delegation-order', action, role, relation })),
    ),
  ),
  { resource: 'delegation-order', action: 'sub-delegate', role: 'administration-head', relation: 'unit' },

  { resource: 'decision', action: 'read', role: 'employee', relation: 'self' },
  { resource: 'decision', action: 'read', role: 'manager', relation: 'unit' },
  { resource: 'decision', action: 'read', role: 'administration-head', relation: 'unit' },
  { resource: 'decision', action: 'read', role: 'hr', relation: 'unit' },
  { resource: 'decision', action: 'read', role: 'director', relation: 'employer' },
  { resource: 'decision', action: 'read', role: 'chair', relation: 'authority' },
  { resource: 'decision', action: 'read', role: 'registrar', relation: 'authority' },
  { resource: 'decision', action: 'read', role: 'registrar', relation: 'unit' },
  { resource: 'decision', action: 'read', role: 'auditor', relation: 'employer' },
];
