import { sql } from 'kysely';
import { type Instant, instant } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { nowOf, type TwoTimes, type Tx } from '../../../platform/database/index.ts';
import type { EntryDraft } from '../../../platform/journal/index.ts';
import { ASKED, guidelinesAt, type StandingTemplate, type Version } from '../../guidelines/index.ts';
import type { SweepParts } from '../sweep/services.ts';
import { latestAskedDay } from './asked-day.ts';
import { listSeats, type Seat } from './seats.ts';

/**
 * Puts the yearly question of each standing responsibility to its holders, once a year, on its day or as soon after as
 * the sweep runs; whatever the delay, the answer is never owed sooner than the template gives from when it was put. Who
 * had no such responsibility on the day is not asked until the next. Answers how many were put.
 */
export async function askStanding(tx: Tx, { journal, clock }: SweepParts): Promise<number> {
  const times = nowOf(clock);
  const drafts: EntryDraft[] = [];
  for (const version of await guidelinesAt(tx, times))
    for (const template of version.content.templates) {
      if (template.kind !== 'standing') continue;
      const askedOn = latestAskedDay(template, times.on);
      if (await stoodOn(tx, version, template, { on: askedOn, knownAt: endOf(askedOn, times.knownAt) }))
        drafts.push(...(await questions(tx, version, template, askedOn, times)));
    }
  if (drafts.length > 0) await journal.record(tx, drafts);
  return drafts.length;
}

/** Whether the responsibility stood in the guideline on the day, as it was known then. */
async function stoodOn(tx: Tx, { guideline }: Version, { id }: StandingTemplate, times: TwoTimes): Promise<boolean> {
  const then = (await guidelinesAt(tx, times)).find((version) => version.guideline.id === guideline.id);
  return then?.content.templates.some((template) => template.id === id && template.kind === 'standing') === true;
}

async function questions(
  tx: Tx,
  { guideline }: Version,
  { id, holder }: StandingTemplate,
  askedOn: LocalDate,
  times: TwoTimes,
): Promise<EntryDraft[]> {
  const year = askedOn.slice(0, 4);
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from duty where template = ${id} and occasion = ${year}`.execute(tx);
  const asked = new Set(rows.map(({ subject_id }) => subject_id));
  const seats = (await listSeats(tx, times, holder, guideline)).filter(({ subject }) => !asked.has(subject.id));
  return seats.map((seat) => draftOf(seat, id, year, askedOn));
}

function draftOf({ subject, authority }: Seat, template: string, year: string, effectiveOn: LocalDate): EntryDraft {
  return {
    type: ASKED,
    subject,
    actor: { kind: 'system' },
    effectiveOn,
    facts: { template, occasion: year },
    ...(authority === undefined ? {} : { authority }),
  };
}

/** The day's last moment in UTC, which is its last in Sweden but for an hour or two; never later than now. */
function endOf(day: LocalDate, now: Instant): Instant {
  const end = instant(`${day}T23:59:59.999Z`);
  return end < now ? end : now;
}
