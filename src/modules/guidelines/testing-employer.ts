import { composePolicy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { type AuthorityId, systemRandom, type UnitId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/index.ts';
import { createJournal, type Reaction } from '../../platform/journal/index.ts';
import { listAuthorities, organisationAt } from '../organisation/index.ts';
import { aDoer, employee, importGiven, servicesOver, unit } from '../organisation/testing.ts';
import { guidelinesPolicy } from './policy.ts';
import type { GuidelineServices } from './services.ts';
import { createTemplateReader } from './templates.ts';

/** The services of guidelines over a test database, with a clock that the test sets: noon of 2 March 2026. */
export interface TestServices extends GuidelineServices {
  readonly clock: SettableClock;
}

export function guidelinesOver(database: Database, reactions: readonly Reaction[] = []): TestServices {
  const clock = settableClock('2026-03-02T11:00:00Z');
  const journal = createJournal({ clock, random: systemRandom, reactions });
  const policy = composePolicy(guidelinesPolicy);
  return { database, clock, random: systemRandom, journal, policy, templates: createTemplateReader() };
}

/** An employer with a board, a committee and units under each, and whoever has its command line. */
export async function anEmployerOfDogs(database: Database) {
  const doer = await aDoer(database);
  const services = servicesOver(database);
  const units = [
    unit('top'),
    unit('office', 'top', { kind: 'administration', authority: 'board' }),
    unit('care', 'top', { kind: 'administration' }),
    unit('clinic', 'care', { kind: 'area', authority: 'committee' }),
    unit('ward', 'clinic'),
  ];
  const authorities = [
    { authority: 'board', name: 'Regionstyrelsen', kind: 'board' },
    { authority: 'committee', name: 'Vårdnämnden', kind: 'committee' },
  ];
  await importGiven(services, doer, { units, employees: [employee(1, 'top', { is_manager: 'true' })], authorities });
  const times = { on: localDate('2026-01-31'), knownAt: services.clock.now() };
  return database.transaction(doer, async (tx) => {
    const committees = await listAuthorities(tx, times);
    const known = await organisationAt(tx, times).listUnits();
    return {
      doer,
      authority: (code: string) => committees.find((one) => one.code === code)?.id as AuthorityId,
      unit: (code: string) => known.find((one) => one.code === code)?.id as UnitId,
    };
  });
}
