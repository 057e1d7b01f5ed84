export { type Consequences, consequences } from './consequences.ts';
export { type Duty, type DutyKey, keyText, type Settlement } from './duty.ts';
export { type FoldSettings, foldDuties, type TemplateInForce } from './fold.ts';
export { type Climb, climbsOf, levelOn } from './ladder.ts';
export { type DutyPorts, dutiesReaction } from './reaction.ts';
export { planReminders, type ReminderPlan } from './reminders.ts';
export { type DutyStatus, type OpenStatus, statusOf, statusSql } from './status.ts';
export { type HeldDuty, listDutiesOf, type Place } from './store.ts';
