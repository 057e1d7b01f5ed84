import { type PolicyRow, ROLES } from '../../access/index.ts';

/**
 * Everyone signed in may read what has been decided. HR and the registrar see and write drafts and mark words as
 * verified (`prepare`), and record what the authority has decided (`decide`): HR of a unit for the committees of the
 * units on its path, others for the committee where they hold the role.
 */
export const guidelinesPolicy: readonly PolicyRow[] = [
  ...ROLES.map((role) => ({ resource: 'guideline', action: 'read', role, relation: 'employer' as const })),
  ...(['hr', 'registrar'] as const).flatMap((role) =>
    (['prepare', 'decide'] as const).flatMap((action) =>
      (['unit', 'authority'] as const).map((relation) => ({ resource: 'guideline', action, role, relation })),
    ),
  ),
];
