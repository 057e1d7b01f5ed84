export type { Deputy } from './absences/deputies.ts';
export type { Absence } from './absences/store.ts';
export { type OrganisationAt, organisationAt } from './at.ts';
export { foundEmployer, saveSettings } from './employer/actions.ts';
export { type Authority, findEmployer, findSettings, listAuthorities, listEmployers } from './employer/store.ts';
export {
  type ImportRequest,
  type ImportResult,
  importOrganisation,
  previewImport,
} from './import/actions.ts';
export type { ImportPreview, PreviewLine, SuccessorQuestion } from './import/preview.ts';
export { FILE_NAMES, type FileName, type Reject } from './import/rejects.ts';
export type { ImportSummary } from './import/summary.ts';
export {
  type Line,
  type LineEmployment,
  managerOfUnit,
  managersAbove,
  type NearestManager,
  nearestManager,
} from './line/line.ts';
export { type ClaimKind, findClaimedPerson } from './people/claimed.ts';
export { openPersonalNumbers, type PersonalNumbers } from './people/personal-numbers.ts';
export { type Employment, findEmployment, listNames, type Person } from './people/store.ts';
export { organisationPolicy } from './policy.ts';
export type { Holder, Place } from './roles/holders.ts';
export type { Assignment } from './roles/store.ts';
export type { Doer, OrganisationServices } from './services.ts';
export { administrationOn, authorityOn, pathOf, type Tree, treeOf, type Unit } from './units/tree.ts';
