import { type Actor, composePolicy } from '../../access/index.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/index.ts';
import { createJournal } from '../../platform/journal/index.ts';
import { dutiesReaction, dutyPorts, organisationSubjects } from '../duties/index.ts';
import {
  createTemplateReader,
  decideVersion,
  foundGuideline,
  guidelineContent,
  guidelinesPolicy,
  listPresets,
} from '../guidelines/index.ts';
import { aMinutesRegion } from '../minutes/testing.ts';
import { assignmentsPolicy } from './policy.ts';
import type { AssignmentServices } from './services.ts';
import { assignmentSubjects } from './subjects.ts';

/** A region with the preset on assignments in force, whose minutes can be read in, at noon of 2 March 2026. */
export async function anAssigningRegion(database: Database) {
  const region = await aMinutesRegion(database);
  const { clock } = region.services;
  const ports = dutyPorts(createTemplateReader(), [...organisationSubjects(clock), ...assignmentSubjects]);
  const journal = createJournal({ clock, random: systemRandom, reactions: [dutiesReaction(ports)] });
  const assignments: AssignmentServices = { ...region.services, journal, policy: composePolicy(assignmentsPolicy) };
  const guidelines = { ...assignments, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
  const content = guidelineContent.parse(listPresets().find(({ key }) => key === 'assignments')?.content);
  const of = { authority: region.authority('board'), reach: 'employer' as const, content };
  const version = await foundGuideline(guidelines, region.doer, of);
  const day = localDate('2026-01-01');
  const decided = { decidedOn: day, journalNumber: 'RS 2026/9', validFrom: day };
  await decideVersion(guidelines, region.doer, { version, revision: 1, ...decided });
  const actors = new Map<string, Actor>();
  return {
    ...region,
    assignments,
    /** Somebody as signed in today, asked for once. */
    async by(someone: Parameters<typeof region.actor>[0]): Promise<Actor> {
      const known = actors.get(someone) ?? (await region.actor(someone));
      actors.set(someone, known);
      return known;
    },
  };
}
