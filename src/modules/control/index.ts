/** Internal control (intern kontroll): plans, checks with samples anyone can draw again, measures, the year's report. README.md. */

export { decidePlan, draftPlan, drawSample, freezePopulation, reportRound } from './actions.ts';
export { controlPolicy } from './policy.ts';
export { addControlRoutes } from './routes.ts';
export { type Check, planForm, reportForm } from './schema.ts';
export type { ControlServices } from './services.ts';
export { listPlans, listRounds, type PlanId, type RoundId } from './store.ts';
export { controlEntryWords, controlSubjectPages, controlSubjects } from './subjects.ts';
