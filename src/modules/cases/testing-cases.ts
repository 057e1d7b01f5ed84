import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type Actor, composePolicy, type HeldRole } from '../../access/index.ts';
import { type SettableClock, settableClock } from '../../kernel/clock.ts';
import { systemRandom } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type Database, nowOf } from '../../platform/database/index.ts';
import { folderFiles } from '../../platform/files/index.ts';
import { createJournal, type Journal } from '../../platform/journal/index.ts';
import { aRegion, type Someone } from '../authority/testing.ts';
import { createSeatingMemory, dutiesReaction, dutyPorts, organisationSubjects } from '../duties/index.ts';
import { equipmentReaction, equipmentSubjects, type ListAgreements } from '../equipment/index.ts';
import {
  createTemplateReader,
  decideVersion,
  draftVersion,
  findVersion,
  foundGuideline,
  type GuidelineId,
  guidelineContent,
  guidelinesPolicy,
  listPresets,
} from '../guidelines/index.ts';
import { openPersonalNumbers, organisationAt, saveSettings } from '../organisation/index.ts';
import { TEST_SECRET } from '../organisation/testing.ts';
import { riskEvidence } from '../risk/index.ts';
import { trainingEvidence } from '../training/index.ts';
import { hidePlacesReaction } from './agreements/hide-places.ts';
import { lendingAgreements } from './agreements/lending-agreements.ts';
import { agreementsReaction } from './agreements/signed.ts';
import type { CaseId } from './case.ts';
import { consultationsReaction } from './consultations/actions.ts';
import { KINDS } from './kinds.ts';
import { caseSubjects } from './places.ts';
import { casesPolicy } from './policy.ts';
import { viewCase } from './reading/view.ts';
import { scopeReaction } from './scope-reaction.ts';
import type { CaseServices } from './services.ts';

/** Who knows of what guidelines ask for before an agreement. */
const EVIDENCE = [...riskEvidence, ...trainingEvidence];

export type CaseRegion = Awaited<ReturnType<typeof aCaseRegion>>;

/** A folder for the letters of a test, gone after its file. */
function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'uppsikt-cases-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestServices extends CaseServices {
  readonly clock: SettableClock;
  readonly listAgreements: ListAgreements;
}

/** The services of cases over a test database, at noon of 2 March 2026; nobody is asked for a step-up. */
export function casesOver(database: Database): TestServices {
  const clock = settableClock('2026-03-02T11:00:00Z');
  const templates = createTemplateReader();
  const ports = dutyPorts(templates, [
    ...organisationSubjects(clock),
    ...caseSubjects(clock),
    ...equipmentSubjects(clock),
  ]);
  const listAgreements = lendingAgreements({ kinds: KINDS, clock });
  const journal: Journal = createJournal({
    clock,
    random: systemRandom,
    reactions: [
      dutiesReaction(ports),
      agreementsReaction(() => ({ journal, random: systemRandom, clock, evidence: EVIDENCE, kinds: KINDS })),
      consultationsReaction(() => ({ journal, clock })),
      equipmentReaction(() => ({ journal, clock, listAgreements })),
      hidePlacesReaction(KINDS),
      scopeReaction(() => ({ clock })),
    ],
  });
  return {
    database,
    clock,
    random: systemRandom,
    journal,
    policy: composePolicy(casesPolicy),
    files: folderFiles({ folder: aFolder(), random: systemRandom }),
    personalNumbers: openPersonalNumbers(TEST_SECRET, systemRandom),
    kinds: KINDS,
    listAgreements,
    seatings: createSeatingMemory(),
    requireStepUp: () => {},
    evidence: EVIDENCE,
    counterpartOf: async () => null,
  };
}

/** A region that has decided the preset on secondary occupations, with somebody signed in as each of its people. */
export async function aCaseRegion(
  database: Database,
  more: Parameters<typeof aRegion>[1] = {},
  services: TestServices = casesOver(database),
) {
  const region = await aRegion(database, more);
  await saveSettings(region.organisation, region.doer, {
    name: 'Region Lövmark',
    employerType: 'region',
    language: 'sv',
    organisationNumber: null,
    logoHash: null,
    contactEmail: null,
    contactPhone: null,
  });
  const guideline = await decideGuideline(services, region, { validFrom: localDate('2026-02-01') });
  const inside = { employer: region.doer.employer };
  return {
    ...region,
    services,
    inside,
    guidelineServices: guidelinesOf(services),
    decideNextGuideline: (of: { title: string; validFrom: LocalDate }) =>
      decideGuideline(services, region, { of: guideline, ...of }),
    /** Somebody as signed in today, with the roles that the organisation gives them. */
    async actor(someone: Someone): Promise<Actor> {
      const person = region.person(someone);
      const times = nowOf(services.clock);
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

type Region = Awaited<ReturnType<typeof aRegion>>;

function guidelinesOf(services: CaseServices) {
  return { ...services, policy: composePolicy(guidelinesPolicy), templates: createTemplateReader() };
}

/** Decides the next version of a guideline, or its first. */
async function decideGuideline(
  services: CaseServices,
  region: Region,
  { of, title, validFrom }: { of?: GuidelineId; title?: string; validFrom: LocalDate },
): Promise<GuidelineId> {
  const preset = listPresets().find(({ key }) => key === 'ab-loa-minimum');
  const content = guidelineContent.parse({ ...preset?.content, ...(title === undefined ? {} : { title }) });
  const guidelines = guidelinesOf(services);
  const version =
    of === undefined
      ? await foundGuideline(guidelines, region.doer, {
          authority: region.authority('board'),
          reach: 'employer',
          content,
        })
      : await draftVersion(guidelines, region.doer, { guideline: of, content });
  const decidedOn = validFrom;
  await decideVersion(guidelines, region.doer, {
    version,
    revision: 1,
    decidedOn,
    journalNumber: 'RS 2026/3',
    validFrom,
  });
  const found = await services.database.transaction(region.doer, (tx) => findVersion(tx, version));
  if (found === undefined) throw new Error('no guideline');
  return found.guideline.id;
}
