import { z } from 'zod';
import type { Instant } from '../../kernel/clock.ts';
import type { Id, PersonId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { localDayField } from '../../platform/fields/index.ts';
import { AREAS, type TemplateId } from './template.ts';

export type AssessmentId = Id<'RiskAssessmentId'>;
export type ActionId = Id<'RiskActionId'>;

export const OCCASIONS = ['introduction', 'yearly', 'change'] as const;
export type Occasion = (typeof OCCASIONS)[number];

const id = z.uuid();
const words = z.string().trim().min(1).max(2_000);
const name = z.string().trim().min(1).max(200);
const grade = z.int().min(1).max(4);

/** What somebody who took part thought of it. */
export const OPINIONS = ['agrees', 'disagrees', 'none'] as const;

/** In what capacity others took part. */
export const PARTICIPANTS = [
  'manager',
  'employee',
  'hr',
  'information-security',
  'occupational-health',
  'other',
] as const;

/**
 * The safety representative (skyddsombud), who is to be called (AML 6 kap. 4 §). Called and not there is a valid answer;
 * so is that there is none, and the senior one (huvudskyddsombud) was called instead.
 */
export const representative = z.strictObject({
  who: z.enum(['safety-representative', 'head-safety-representative']),
  name,
  calledOn: localDayField,
  attended: z.boolean(),
  opinion: z.enum(OPINIONS),
  words: words.nullable().default(null),
});
export type Representative = z.output<typeof representative>;

export const participant = z.strictObject({
  id,
  role: z.enum(PARTICIPANTS),
  name,
  attended: z.boolean(),
  opinion: z.enum(OPINIONS),
  words: words.nullable().default(null),
});
export type Participant = z.output<typeof participant>;

/** A risk that was seen: by which question, or one that no question asked about (null). */
export const hazard = z.strictObject({
  id,
  item: z.string().max(80).nullable(),
  area: z.enum(AREAS),
  words,
  probability: grade,
  consequence: grade,
});
export type Hazard = z.output<typeof hazard>;

/** A measure against a risk: what, who, by when, and when it is checked that it had the effect meant. */
export const plannedAction = z
  .strictObject({ id, hazard: id, what: words, who: name, by: localDayField, checkOn: localDayField })
  .refine(({ by, checkOn }) => by <= checkOn, {
    path: ['checkOn'],
    params: {
      sv: 'Effekten kontrolleras tidigast den dag åtgärden ska vara klar.',
      en: 'The effect is checked at the earliest on the day that the measure is to be done.',
    },
  });
export type PlannedAction = z.output<typeof plannedAction>;

/** What an assessment says. A draft may lack anything; what is missing is told when it is signed. */
export const assessmentContent = z
  .strictObject({
    representative: representative.nullable().default(null),
    participants: z.array(participant).max(60).default([]),
    /** The questions that were thought through and showed no risk. */
    withoutRisk: z.array(z.string().max(80)).max(60).default([]),
    hazards: z.array(hazard).max(100).default([]),
    actions: z.array(plannedAction).max(200).default([]),
  })
  .refine(
    ({ participants, hazards, actions }) =>
      [participants, hazards, actions].every((list) => new Set(list.map((one) => one.id)).size === list.length),
    { params: { sv: 'Samma id förekommer två gånger.', en: 'The same id occurs twice.' } },
  )
  .meta({ id: 'RiskAssessmentContent' });
export type AssessmentContent = z.output<typeof assessmentContent>;

/** The assessment of a unit. */
export interface Assessment {
  readonly id: AssessmentId;
  readonly unit: UnitId;
  readonly template: TemplateId;
  readonly occasion: Occasion;
  readonly content: AssessmentContent;
  readonly revision: number;
  readonly begunAt: Instant;
  readonly signed: { readonly on: LocalDate; readonly at: Instant; readonly by: PersonId | null } | null;
  readonly councilInformedOn: LocalDate | null;
}

/** What became of a measure. */
export interface ActionProgress {
  readonly id: ActionId;
  readonly done: { readonly on: LocalDate; readonly words: string | null } | null;
  readonly checked: { readonly on: LocalDate; readonly hasEffect: boolean; readonly words: string | null } | null;
}

/** That an assessment was looked at anew. */
export interface FollowUp {
  readonly followedOn: LocalDate;
  readonly newRisks: boolean;
  readonly words: string;
  readonly recordedAt: Instant;
}
