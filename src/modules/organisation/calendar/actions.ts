import type { Role } from '../../../access/index.ts';
import { today } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Period, periodOfInclusive } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Facts } from '../../../platform/journal/index.ts';
import { authorise } from '../authorise.ts';
import { lockOrganisation } from '../lock.ts';
import { problem } from '../problems.ts';
import type { Doer, OrganisationServices } from '../services.ts';
import { changesPast } from './rules.ts';
import { type DigestTime, defaultDigest, type SummerPauseForm } from './schema.ts';
import { listDigestTimes, listSummerPauses, writeDigestTime, writeSummerPause } from './store.ts';

/**
 * Sets the summer pause of a year; null takes it away. Days that have passed stay as they were: what climbed on them
 * has climbed. Saying the same again writes nothing. Throws `access.not-allowed`, `organisation.pause-year`,
 * `organisation.pause-passed`.
 */
export async function setSummerPause(
  services: OrganisationServices,
  doer: Doer,
  year: number,
  form: SummerPauseForm | null,
): Promise<void> {
  const pause = form === null ? undefined : periodOfInclusive(form.from as LocalDate, form.lastDay as LocalDate);
  if (form !== null && [form.from, form.lastDay].some((day) => Number(day.slice(0, 4)) !== year))
    throw problem('organisation.pause-year', { year });
  await change(services, doer, async (tx) => {
    const before = (await listSummerPauses(tx)).find((one) => one.year === year);
    if (isSame(before, pause)) return undefined;
    if (changesPast(before, pause, today(services.clock))) throw problem('organisation.pause-passed');
    await writeSummerPause(tx, year, pause);
    return { summerPause: { year, from: pause?.from ?? null, lastDay: form?.lastDay ?? null } };
  });
}

/** Sets when a role gets its digest. Saying the same again writes nothing. Throws `access.not-allowed`. */
export async function setDigestTime(
  services: OrganisationServices,
  doer: Doer,
  role: Role,
  time: DigestTime,
): Promise<void> {
  await change(services, doer, async (tx) => {
    const { day, hour } = (await listDigestTimes(tx)).get(role) ?? defaultDigest(role);
    if (day === time.day && hour === time.hour) return undefined;
    await writeDigestTime(tx, role, time);
    return { digest: { role, ...time } };
  });
}

async function change(
  { database, policy, clock, journal }: OrganisationServices,
  doer: Doer,
  write: (tx: Tx) => Promise<Facts | undefined>,
): Promise<void> {
  const { employer } = doer;
  await database.transaction({ employer }, async (tx) => {
    const actor = authorise(policy, doer, 'employer', 'write');
    await lockOrganisation(tx, employer);
    const facts = await write(tx);
    if (facts === undefined) return;
    const subject = { kind: 'employer', id: employer };
    await journal.record(tx, [{ type: 'employer.calendar-changed', subject, actor, effectiveOn: today(clock), facts }]);
  });
}

function isSame(a: Period | undefined, b: Period | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
