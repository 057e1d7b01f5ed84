import { z } from 'zod';
import { checkForm, FOUND, OWNER_ROLES } from './schema.ts';

const id = z.uuid();
const day = z.iso.date().meta({ example: '2026-11-30' });
const words = z.object({ sv: z.string(), en: z.string() });
const named = z.object({ id, name: z.string() }).meta({ id: 'ControlNamed' });
const owner = z.object({ role: z.enum(OWNER_ROLES), unit: named }).meta({ id: 'ControlOwner' });

const head = z.object({
  id,
  authority: named,
  year: z.int(),
  decided: z.object({ on: day, journalNumber: z.string() }).nullable(),
  checks: z.int(),
  reported: z.int(),
  rounds: z.int(),
});

export const planList = z.object({ items: z.array(head), mayPlanFor: z.array(named) }).meta({ id: 'ControlPlans' });
export type PlanListAnswer = z.output<typeof planList>;

const measure = z
  .object({
    id,
    words: z.string(),
    owner,
    dueOn: day,
    done: z.object({ on: day, words: z.string() }).nullable(),
    mayFinish: z.boolean(),
  })
  .meta({ id: 'ControlMeasure' });

const round = z
  .object({
    id,
    checkNumber: z.int(),
    number: z.int(),
    owner,
    dueOn: day,
    isLate: z.boolean(),
    state: z.enum(['planned', 'frozen', 'drawn', 'reported']),
    populationCount: z.int().nullable(),
    populationHash: z.string().nullable(),
    seed: z.string().nullable(),
    sample: z.array(
      z.object({ id, href: z.string().nullable(), found: z.enum(FOUND).nullable(), words: z.string().nullable() }),
    ),
    reportedOn: day.nullable(),
    words: z.string().nullable(),
    measures: z.array(measure),
    revision: z.int(),
    mayCarry: z.boolean(),
  })
  .meta({ id: 'ControlRound' });
export type RoundAnswer = z.output<typeof round>;

export const planAnswer = z
  .object({
    id,
    authority: named,
    year: z.int(),
    decided: z.object({ on: day, journalNumber: z.string() }).nullable(),
    checks: z.array(checkForm.extend({ unitName: z.string(), populationTitle: words.nullable() })),
    rounds: z.array(round),
    revision: z.int(),
    mayPlan: z.boolean(),
    mayDecide: z.boolean(),
    /** Of what can be drawn, and the units of the committee: for whoever writes the plan. */
    populations: z.array(z.object({ key: z.string(), title: words })),
    units: z.array(named),
  })
  .meta({ id: 'ControlPlan' });
export type PlanAnswer = z.output<typeof planAnswer>;

/** What anyone needs to draw the same sample again. */
export const populationAnswer = z
  .object({ ids: z.array(id), hash: z.string(), seed: z.string().nullable(), size: z.int() })
  .meta({ id: 'ControlFrozen' });
