import { z } from 'zod';
import type { Role } from '../../access/index.ts';
import { dayField } from '../../platform/fields/index.ts';

/** What kind of node a unit is (enhet, område, förvaltning); one `organisation` stands at the top. */
export const UNIT_KINDS = ['organisation', 'administration', 'area', 'unit'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What kind of body an authority (myndighet) is: the board, a committee, a company's board, the council. */
export const AUTHORITY_KINDS = ['board', 'committee', 'company-board', 'council'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** What kind of employer: a federation is a kommunalförbund, a company one that a public body owns. */
export const EMPLOYER_TYPES = ['region', 'municipality', 'federation', 'company'] as const;
export type EmployerType = (typeof EMPLOYER_TYPES)[number];

export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Roles that are given to a person by the organisation, and `deputy` for somebody. The system administrator is not among
 * them: whoever keeps roles.csv must not be able to make one (identity grants that role).
 */
export const GIVEN_ROLES = [
  'hr',
  'director',
  'chair',
  'auditor',
  'registrar',
  'safety-representative',
  'information-security',
  'data-protection-officer',
  'deputy',
] as const satisfies readonly (Role | 'deputy')[];
export type GivenRole = (typeof GIVEN_ROLES)[number];

/** What is kept of why somebody is away: whether they travel in duty. The rest is nobody's business here. */
export const ABSENCE_KINDS = ['absence', 'business-travel'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

const day = dayField.meta({ description: 'ISO day', example: '2026-03-01' });

/** The employer as the settings page shows and saves it. */
export const employerSettings = z
  .object({
    name: z.string().trim().min(1).max(200).meta({ example: 'Region Lövmark' }),
    employerType: z.enum(EMPLOYER_TYPES),
    organisationNumber: z
      .string()
      .regex(/^\d{10}$/)
      .nullable(),
    language: z.enum(LANGUAGES),
    logoHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    contactEmail: z.email().nullable(),
    contactPhone: z.string().trim().min(1).max(40).nullable(),
  })
  .meta({ id: 'EmployerSettings' });
export type EmployerSettings = z.infer<typeof employerSettings>;

/** A committee as it is founded or renamed. */
export const authorityForm = z
  .strictObject({ name: z.string().trim().min(1).max(200), kind: z.enum(AUTHORITY_KINDS) })
  .meta({ id: 'AuthorityForm' });
export type AuthorityForm = z.infer<typeof authorityForm>;

/** An absence as it is registered: both days inclusive, `to` absent = until further notice. */
export const absenceForm = z
  .object({
    personId: z.uuid(),
    employmentId: z.uuid().optional(),
    kind: z.enum(ABSENCE_KINDS),
    from: day,
    to: day.optional(),
    deputyId: z.uuid().optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
  })
  .meta({ id: 'AbsenceForm' });
export type AbsenceForm = z.infer<typeof absenceForm>;

/** A role as it is given: for a unit and what lies below it, for an authority, or (neither) for the employer. */
export const roleForm = z
  .object({
    personId: z.uuid(),
    role: z.enum(GIVEN_ROLES),
    unitId: z.uuid().optional(),
    authorityId: z.uuid().optional(),
    area: z.string().trim().min(1).max(200).optional(),
    deputyFor: z.uuid().optional(),
    from: day,
    to: day.optional(),
  })
  .meta({ id: 'RoleForm' });
export type RoleForm = z.infer<typeof roleForm>;
