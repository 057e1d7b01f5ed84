import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, may } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { listKnowableNames, organisationAt } from '../../organisation/index.ts';
import { findInquiry, INQUIRY, type Inquiry } from '../inquiries/store.ts';
import { problem } from '../problems.ts';
import type { AccountabilityServices } from '../services.ts';
import { answeringFor } from './actions.ts';
import { EFFECTS, MEASURE_KINDS, MEASURE_ROLES, type MeasureId, stateOfMeasure } from './measure.ts';
import { listMeasures, type Measure } from './store.ts';

const day = z.iso.date();

/** A measure as it is shown. */
export const measureView = z
  .object({
    id: z.uuid(),
    inquiry: z.object({ id: z.uuid(), title: z.string() }),
    kind: z.enum(MEASURE_KINDS),
    title: z.string(),
    role: z.enum(MEASURE_ROLES),
    unit: z.string().nullable(),
    /** Who answers for it today; null where the reader may not know who it is. */
    answering: z.array(z.string().nullable()),
    dueOn: day,
    effectOn: day,
    state: z.enum(['to-do', 'late', 'done', 'effect-due', 'followed-up']),
    done: z.object({ on: day, words: z.string() }).nullable(),
    effect: z.object({ on: day, effect: z.enum(EFFECTS), words: z.string() }).nullable(),
    may: z.array(z.enum(['done', 'effect'])),
  })
  .meta({ id: 'Measure' });

export type MeasureView = z.output<typeof measureView>;

/** A measure, for those who may see its inquiry, whoever leads that, and whoever answers for it. Throws `accountability.measure-unknown`. */
export async function readMeasure(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  id: MeasureId,
): Promise<MeasureView> {
  const [measure] = await listMeasures(tx, sql`measure.measure_id = ${id}`);
  const inquiry = measure && (await findInquiry(tx, measure.inquiry));
  if (measure === undefined || inquiry === undefined) throw problem('accountability.measure-unknown');
  const told = await tell(tx, services, actor, measure, inquiry);
  const isTheirs = (await answeringFor(tx, services, measure)).some(({ person }) => person === actor.person);
  const seesInquiry =
    inquiry.owner === actor.person || may(services.policy, actor, INQUIRY, 'read', { authority: inquiry.authority });
  if (!isTheirs && !seesInquiry) throw problem('accountability.measure-unknown');
  return told;
}

/** What an inquiry has led to, for whoever sees the inquiry. */
export async function readMeasuresOf(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  inquiry: Inquiry,
): Promise<readonly MeasureView[]> {
  const found = await listMeasures(tx, sql`measure.inquiry_id = ${inquiry.id}`);
  return Promise.all(found.map((measure) => tell(tx, services, actor, measure, inquiry)));
}

async function tell(
  tx: Tx,
  services: AccountabilityServices,
  actor: Actor,
  measure: Measure,
  inquiry: Inquiry,
): Promise<MeasureView> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const answering = await answeringFor(tx, services, measure);
  const persons = answering.map(({ person }) => person);
  const names = await listKnowableNames(tx, { actor, policy, times }, persons);
  const unit = measure.unit === null ? undefined : await organisationAt(tx, times).findUnit(measure.unit);
  const isTheirs = persons.some((person) => person === actor.person);
  const { id, kind, title, role, dueOn, effectOn, done, effect } = measure;
  return {
    id,
    inquiry: { id: inquiry.id, title: inquiry.title },
    kind,
    title,
    role,
    unit: unit?.name ?? null,
    answering: persons.map((person) => names.get(person) ?? null),
    dueOn,
    effectOn,
    state: stateOfMeasure({ dueOn, effectOn, doneOn: done?.on ?? null, effect: effect?.effect ?? null }, times.on),
    done,
    effect,
    may: !isTheirs || effect !== null ? [] : [done === null ? 'done' : 'effect'],
  };
}
