import type { AuthorityId, EmployerId, EmploymentId, Id, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { twoTimedTable } from '../../platform/database/index.ts';
import type { AbsenceKind, AuthorityKind, EmployerType, GivenRole, Language, UnitKind } from './schema.ts';

export type AssignmentId = Id<'AssignmentId'>;
export type AbsenceId = Id<'AbsenceId'>;

/** The writers of the module's two-timed tables; the columns are those of the migrations. */

export type SettingsValues = {
  name: string;
  employer_type: EmployerType;
  organisation_number: string | null;
  language: Language;
  logo_hash: string | null;
  contact_email: string | null;
  contact_phone: string | null;
};
export const settingsTable = twoTimedTable<{ employer_id: EmployerId }, SettingsValues>(
  'employer_settings',
  ['employer_id'],
  ['name', 'employer_type', 'organisation_number', 'language', 'logo_hash', 'contact_email', 'contact_phone'],
);

export type AuthorityValues = { name: string; kind: AuthorityKind };
export const authorityTable = twoTimedTable<{ authority_id: AuthorityId }, AuthorityValues>(
  'authority_state',
  ['authority_id'],
  ['name', 'kind'],
);

export type UnitValues = {
  name: string;
  kind: UnitKind;
  parent_id: UnitId | null;
  trades: readonly string[];
  authority_id: AuthorityId | null;
};
export const unitTable = twoTimedTable<{ unit_id: UnitId }, UnitValues>(
  'unit_state',
  ['unit_id'],
  ['name', 'kind', 'parent_id', 'trades', 'authority_id'],
);

export const successionTable = twoTimedTable<{ unit_id: UnitId }, { successor_id: UnitId | null }>(
  'unit_succession',
  ['unit_id'],
  ['successor_id'],
);

export const nameTable = twoTimedTable<{ person_id: PersonId }, { name: string }>(
  'person_name',
  ['person_id'],
  ['name'],
);

export type EmploymentValues = {
  unit_id: UnitId;
  manager_id: EmploymentId | null;
  title: string;
  is_manager: boolean;
  employed_from: LocalDate;
  user_name: string | null;
  share: number | null;
};
export const employmentTable = twoTimedTable<{ employment_id: EmploymentId }, EmploymentValues>(
  'employment_state',
  ['employment_id'],
  ['unit_id', 'manager_id', 'title', 'is_manager', 'employed_from', 'user_name', 'share'],
);

export type AssignmentValues = {
  person_id: PersonId;
  role: GivenRole;
  unit_id: UnitId | null;
  authority_id: AuthorityId | null;
  area: string | null;
  deputy_for: PersonId | null;
  source: 'file' | 'page';
};
export const assignmentTable = twoTimedTable<{ assignment_id: AssignmentId }, AssignmentValues>(
  'role_assignment',
  ['assignment_id'],
  ['person_id', 'role', 'unit_id', 'authority_id', 'area', 'deputy_for', 'source'],
);

export type AbsenceValues = {
  person_id: PersonId;
  employment_id: EmploymentId | null;
  kind: AbsenceKind;
  deputy_id: PersonId | null;
  country: string | null;
};
export const absenceTable = twoTimedTable<{ absence_id: AbsenceId }, AbsenceValues>(
  'absence',
  ['absence_id'],
  ['person_id', 'employment_id', 'kind', 'deputy_id', 'country'],
);
