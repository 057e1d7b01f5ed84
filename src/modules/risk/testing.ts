import { type Actor, composePolicy } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type Database, nowOf } from '../../platform/database/index.ts';
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
import { riskPolicy } from './policy.ts';
import type { RiskServices } from './services.ts';
import { riskSubjects } from './subjects.ts';
import { listSuggestions } from './suggestions.ts';
import type { TemplateId } from './template.ts';
import { agreeToTemplate, writeTemplate } from './templates/actions.ts';

export interface TestServices extends RiskServices {
  readonly clock: SettableClock;
}

/** The services over a test database, at noon of 2 March 2026. */
export function riskOver(database: Database): TestServices {
  const clock = settableClock('2026-03-02T11:00:00Z');
  const ports = dutyPorts(createTemplateReader(), [...organisationSubjects(clock), ...riskSubjects(clock)]);
  return {
    database,
    clock,
    random: systemRandom,
    journal: createJournal({ clock, random: systemRandom, reactions: [dutiesReaction(ports)] }),
    policy: composePolicy(riskPolicy),
  };
}

/**
 * A region that has decided the presets on remote work and on safeguards, with a safety representative of the clinic and
 * somebody of information security.
 */
export async function aRiskRegion(database: Database, more: Parameters<typeof aRegion>[1] = {}) {
  const services = riskOver(database);
  const region = await aRegion(database, {
    ...more,
    roles: [
      { employee_id: '1006', role: 'safety-representative', unit_id: 'clinic', from: '2016-01-01' },
      { employee_id: '1008', role: 'information-security', from: '2016-01-01' },
      ...(more.roles ?? []),
    ],
  });
  const guidelines = { ...services, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
  for (const key of ['region-vasternorrland-remote-work', 'safeguards']) {
    const content = guidelineContent.parse(listPresets().find((one) => one.key === key)?.content);
    const settled = { ...content, limits: content.limits.map((one) => ({ ...one, per: 'month' as const })) };
    const of = { authority: region.authority('board'), reach: 'employer' as const, content: settled };
    const version = await foundGuideline(guidelines, region.doer, of);
    const decided = {
      decidedOn: localDate('2026-02-01'),
      journalNumber: 'RS 2026/4',
      validFrom: localDate('2026-02-01'),
    };
    await decideVersion(guidelines, region.doer, { version, revision: 1, ...decided });
  }
  const inside = { employer: region.doer.employer };
  return {
    ...region,
    services,
    inside,
    /** Somebody as signed in today, with the roles that the organisation gives them. */
    async actor(someone: Someone): Promise<Actor> {
      const person = region.person(someone);
      const times = nowOf(services.clock);
      const roles = await database.transaction(inside, (tx) => organisationAt(tx, times).rolesOf(person));
      const all = roles.some(({ role }) => role === 'employee') ? roles : [{ role: 'employee' as const }, ...roles];
      return { ...inside, person, account: someone, roles: all, authenticatedAt: services.clock.now(), acr: null };
    },
  };
}

/** The suggested template of a level, written by HR and agreed to by information security. */
export async function anAgreedTemplate(
  services: RiskServices,
  [hr, security]: readonly [Actor, Actor],
  level: 'unit' | 'individual',
): Promise<TemplateId> {
  const suggestion = listSuggestions().find((one) => one.level === level);
  if (suggestion === undefined) throw new Error(`no suggestion for ${level}`);
  const id = await writeTemplate(services, hr, suggestion);
  await agreeToTemplate(services, security, id);
  return id;
}
