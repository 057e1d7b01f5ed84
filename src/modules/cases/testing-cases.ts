import { type Actor, composePolicy, type HeldRole } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/index.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { aRegion, type Someone } from '../authority/testing.ts';
import { dutiesReaction, dutyPorts, organisationSubjects } from '../duties/index.ts';
import {
  createTemplateReader,
  decideVersion,
  foundGuideline,
  guidelineContent,
  guidelinesPolicy,
  listPresets,
} from '../guidelines/index.ts';
import { organisationAt } from '../organisation/index.ts';
import type { CaseId } from './case.ts';
import { KINDS } from './kinds.ts';
import { caseSubjects } from './places.ts';
import { casesPolicy } from './policy.ts';
import { viewCase } from './reading/view.ts';
import type { CaseServices } from './services.ts';

export type CaseRegion = Awaited<ReturnType<typeof aCaseRegion>>;

export interface TestServices extends CaseServices {
  readonly clock: SettableClock;
}

/** The services of cases over a test database, at noon of 2 March 2026; nobody is asked for a step-up. */
export function casesOver(database: Database): TestServices {
  const clock = settableClock('2026-03-02T11:00:00Z');
  const templates = createTemplateReader();
  const ports = dutyPorts(templates, [...organisationSubjects(clock), ...caseSubjects(clock)]);
  return {
    database,
    clock,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions: [dutiesReaction(ports)] }),
    policy: composePolicy(casesPolicy),
    kinds: KINDS,
    requireStepUp: () => {},
    counterpartOf: async () => null,
  };
}

/** A region that has decided the preset on secondary occupations, with somebody signed in as each of its people. */
export async function aCaseRegion(
  database: Database,
  more: Parameters<typeof aRegion>[1] = {},
  services = casesOver(database),
) {
  const region = await aRegion(database, more);
  await decideGuideline(services, region);
  const inside = { employer: region.doer.employer };
  return {
    ...region,
    services,
    inside,
    /** Somebody as signed in today, with the roles that the organisation gives them. */
    async actor(someone: Someone): Promise<Actor> {
      const person = region.person(someone);
      const times = { on: localDate('2026-03-02'), knownAt: services.clock.now() };
      const roles = await database.transaction(inside, (tx) => organisationAt(tx, times).rolesOf(person));
      const held: HeldRole[] = [...roles];
      return {
        ...inside,
        person,
        account: someone,
        roles: held.some(({ role }) => role === 'employee') ? held : [{ role: 'employee' }, ...held],
        authenticatedAt: services.clock.now(),
        acr: null,
      };
    },
    /** The case as somebody sees it. */
    view: async (actor: Actor, id: CaseId) => database.transaction(inside, (tx) => viewCase(tx, services, actor, id)),
  };
}

async function decideGuideline(services: CaseServices, region: Awaited<ReturnType<typeof aRegion>>): Promise<void> {
  const preset = listPresets().find(({ key }) => key === 'ab-loa-minimum');
  const guidelines = { ...services, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
  const version = await foundGuideline(guidelines, region.doer, {
    authority: region.authority('board'),
    reach: 'employer',
    content: guidelineContent.parse(preset?.content),
  });
  await decideVersion(guidelines, region.doer, {
    version,
    revision: 1,
    decidedOn: localDate('2026-01-15'),
    journalNumber: 'RS 2026/3',
    validFrom: localDate('2026-02-01'),
  });
}
