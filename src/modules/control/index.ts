/** Internal control (intern kontroll): plans, checks with samples anyone can draw again, measures, the year's report. README.md. */

export { decidePlan, draftPlan, drawSample, finishMeasure, freezePopulation, reportRound } from './actions.ts';
export { controlPolicy } from './policy.ts';
export { addControlRoutes } from './routes.ts';
export { dueDays } from './rules.ts';
export { type Check, planForm, reportForm } from './schema.ts';
export type { ControlServices } from './services.ts';
export { listMeasures, listPlans, listRounds, type PlanId, type Round, type RoundId } from './store.ts';
export { controlEntryWords, controlSubjectPages, controlSubjects } from './subjects.ts';
