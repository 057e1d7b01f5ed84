export { endAbsence, registerAbsence } from './absences/actions.ts';
export { isAway, leavesAmong } from './absences/away.ts';
export type { Deputy } from './absences/deputies.ts';
export { type Absence, listAbsenceHistory } from './absences/store.ts';
export { type OrganisationAt, organisationAt } from './at.ts';
export { setDigestTime, setSummerPause } from './calendar/actions.ts';
export { type Calendar, calendarOf } from './calendar/calendar.ts';
export type { DigestDay, DigestTime } from './calendar/schema.ts';
export { type LineStretch, organisationDuring } from './during.ts';
export { foundEmployer, saveSettings } from './employer/actions.ts';
export {
  type Authority,
  findEmployer,
  findSettings,
  listAuthorities,
  listEmployers,
  nameOnPaper,
} from './employer/store.ts';
export {
  type ImportRequest,
  type ImportResult,
  importOrganisation,
  previewImport,
} from './import/actions.ts';
export { type ColumnOf, columnsOf } from './import/columns.ts';
export type { Files } from './import/files.ts';
export type { ImportPreview, PreviewLine, SuccessorQuestion } from './import/preview.ts';
export { rejectFile } from './import/reject-file.ts';
export { FILE_NAMES, type FileName, type Reject } from './import/rejects.ts';
export { importReport } from './import/report.ts';
export type { ImportSummary } from './import/summary.ts';
export type { LevelCount, LevelPart, LevelRow, LevelRowsAsked, LevelSource } from './level-part.ts';
export { type CountedMatters, levelSource } from './level-source.ts';
export { countChanges, type OrganisationChanges } from './line/changes.ts';
export {
  type Line,
  type LineEmployment,
  leadingEmployment,
  managerOfUnit,
  managersAbove,
  type NearestManager,
  nearestManager,
} from './line/line.ts';
export { liftProtection, nameHandlers, protectPerson } from './people/actions.ts';
export { type ClaimKind, findClaimedPerson } from './people/claimed.ts';
export { type EmploymentPlace, placesOfEmployments } from './people/employment-places.ts';
export { openPersonalNumbers, type PersonalNumbers } from './people/personal-numbers.ts';
export { type Employment, findEmployment, listNames, nameOf, type Person } from './people/store.ts';
export { setPilot } from './pilot/actions.ts';
export { findPilot, isWithin, type Pilot } from './pilot/pilot.ts';
export { organisationPolicy } from './policy.ts';
export { listKnowableNames, type Reader } from './reader.ts';
export { endRole, grantRole } from './roles/actions.ts';
export type { Holder, Place } from './roles/holders.ts';
export type { Assignment } from './roles/store.ts';
export { addOrganisationRoutes } from './routes.ts';
export { employerSettings } from './schema.ts';
export { type OrganisationHit, searchOrganisation } from './search.ts';
export type { Doer, OrganisationServices } from './services.ts';
export { organisationSubjectPages, type SubjectPage, type SubjectPages } from './subject-pages.ts';
export { organisationTexts } from './texts.ts';
export { administrationOn, authorityOn, pathOf, type Tree, treeOf, type Unit } from './units/tree.ts';
