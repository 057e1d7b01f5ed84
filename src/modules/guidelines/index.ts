export { type DecisionMade, decideVersion } from './actions/decide.ts';
export { draftVersion, foundGuideline, type NewGuideline, saveDraft } from './actions/draft.ts';
export { verifySection } from './actions/verify.ts';
export { type Banner, bannersOf } from './banners.ts';
export type { ChangeAsked, WhatWouldChange } from './change/port.ts';
export type { ChangeGroup, ChangeRow } from './change/schema.ts';
export type { Condition } from './content/condition.ts';
export { type Origin, origin, type Section, section, sourceDocument } from './content/document.ts';
export {
  type AddressRole,
  addressRole,
  type DatedTemplate,
  type DutyTemplate,
  dutyTemplate,
  type Rung,
  type StandingTemplate,
  type Track,
  track,
} from './content/duty-template.ts';
export { type Form, form, type Question, question } from './content/form.ts';
export { type Demand, type Gate, gate } from './content/gate.ts';
export { type Limit, limit, type MeasuringPeriod } from './content/limit.ts';
export {
  type Checklist,
  checklist,
  type Exemption,
  type Ground,
  type Preference,
  preference,
  type StandardReason,
} from './content/lists.ts';
export { concerns, listParts, type Part, type PartList } from './content/parts.ts';
export { type Rule, type RuleAnswer, ruleAnswer } from './content/rule.ts';
export { ANSWERED, ASKED, questionOf } from './content/standing-question.ts';
export { type Bilingual, bilingual, entryType, GENERAL, type Strength } from './content/words.ts';
export { applyDifference } from './difference/apply.ts';
export { difference, isEmpty } from './difference/difference.ts';
export {
  type Difference,
  type FieldChange,
  guidelineDifference,
  type ListDifference,
  type ParagraphEdit,
} from './difference/schema.ts';
export { checkGates, type Evidence, type GateCheck, gatesBefore, missingFrom } from './gates.ts';
export { governing } from './in-force.ts';
export { type Effect, type LimitCode, limitsFor, type Measurement, type Obstacle, obstaclesTo } from './limits.ts';
export { guidelinesPolicy } from './policy.ts';
export { type Preset, preset } from './presets/preset.ts';
export { listPresets } from './presets/presets.ts';
export { addGuidelineRoutes } from './routes.ts';
export { type Answered, answersBy, type RuleFacts } from './rules.ts';
export { type GuidelineContent, guidelineContent } from './schema.ts';
export type { GuidelineServices } from './services.ts';
export { guidelinesAt } from './store/in-force.ts';
export { listSummaries, type VersionSummary } from './store/summaries.ts';
export { findVersion } from './store/versions.ts';
export { createTemplateReader, type TemplateInForce, type TemplateReader, type TemplatesFor } from './templates.ts';
export {
  type Decision,
  type Guideline,
  type GuidelineId,
  isBackDated,
  type Reach,
  type Version,
  type VersionId,
} from './version.ts';
