import type { LightMyRequestResponse } from 'fastify';
import { systemClock } from '../../src/kernel/clock.ts';
import { type AuthorityId, newId, type PersonId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { recordDecisionFromElsewhere } from '../../src/modules/authority/index.ts';
import { type DocumentId, storeDocument } from '../../src/modules/documents/index.ts';
import {
  endRole,
  grantRole,
  liftProtection,
  listAuthorities,
  protectPerson,
  registerAbsence,
} from '../../src/modules/organisation/index.ts';
import { ASSIGNMENT_DOORS, NO_ASSIGNMENT_DOORS } from './assignment-doors.ts';
import { AUDIT_DOORS } from './audit-doors.ts';
import { AUDIT_ROOM_DOORS } from './audit-room-doors.ts';
import { CASE_DOORS, NO_CASE_DOORS } from './case-doors.ts';
import { CHAIN_DOORS, NO_CHAIN_DOORS } from './chain-doors.ts';
import { CONTROL_DOORS, NO_CONTROL_DOORS } from './control-doors.ts';
import { DISTRIBUTION_DOORS, NO_DISTRIBUTION_DOORS } from './distribution-doors.ts';
import { FINDING_DOORS } from './finding-doors.ts';
import { GOVERNING_DOORS, NO_GOVERNING_DOORS } from './governing-doors.ts';
import type { AccessHouse } from './house.ts';
import { LEVEL_DOORS, NO_LEVEL_DOORS } from './level-doors.ts';
import { MAPPING_DOORS, NO_MAPPING_DOORS } from './mapping-doors.ts';
import { MINUTES_DOORS, NO_MINUTES_DOORS } from './minutes-doors.ts';
import { NO_SAFEGUARD_DOORS, SAFEGUARD_DOORS } from './safeguard-doors.ts';
import { SURVEY_DOORS } from './survey-doors.ts';

/** A request about one person. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly payload?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a call is about: a person in a unit, or the unit alone. */
export interface Target {
  readonly person: PersonId;
  readonly unit: string;
  readonly isProtected: boolean;
}

/** A route by which something about a person or a unit is read or changed, and what of the policy opens it. */
export interface Door {
  /** As the route is listed. */
  readonly route: string;
  readonly resource: string;
  readonly action: string;
  readonly about: 'person' | 'unit';
  /** That what the call is about belongs to the committee of its unit; else to one where nobody of the test has a role. */
  readonly ofUnitsCommittee?: boolean;
  /** That nobody goes through it for what is about themselves, whatever role they have. */
  readonly isNeverOwn?: boolean;
  /** Makes what the call is about, and answers the call. */
  call(house: AccessHouse, target: Target): Promise<Call>;
  /** Whether the answer let one in, where that is more than the status says. */
  isOpen?(answer: LightMyRequestResponse, target: Target): boolean;
  /** Puts back what the call may have changed for those who come after. */
  after?(house: AccessHouse, target: Target, call: Call, answer: LightMyRequestResponse): Promise<void>;
}

const DAYS = { from: '2030-01-01', to: '2030-01-10' } as const;
const HANDLER = '1002';

function anAbsence({ services, system }: AccessHouse, { person }: Target): Promise<string> {
  return registerAbsence(services, system, { personId: person, kind: 'absence', ...DAYS });
}

async function aRole({ services, system, unitOf }: AccessHouse, { person, unit }: Target): Promise<string> {
  const form = { personId: person, role: 'registrar', unitId: await unitOf(unit), from: '2026-01-01' } as const;
  return grantRole(services, system, form);
}

/** A decision about the person under a committee where nobody of the test holds a role. */
async function aDecision({ services, system, unitOf }: AccessHouse, { person, unit }: Target): Promise<string> {
  const times = { on: localDate('2026-01-31'), knownAt: services.clock.now() };
  const where = await unitOf(unit);
  return services.database.transaction({ employer: system.employer }, async (tx) => {
    const authority = (await listAuthorities(tx, times)).find(({ code }) => code === 'N2')?.id as AuthorityId;
    const subject = { person, unit: where };
    const { id } = await recordDecisionFromElsewhere(tx, services, {
      question: { authority, decision: 'office-dog.allow', facts: {}, subject, conflicts: [] },
      about: { kind: 'office-dog', id: person },
      decided: { kind: 'body', body: authority },
      decidedOn: times.on,
      actor: { kind: 'system' },
    });
    return id;
  });
}

/** A document about the person, in the unit; nobody is to sign it. */
async function aDocument({ services, system, unitOf }: AccessHouse, { person, unit }: Target): Promise<DocumentId> {
  const file = { hash: 'a'.repeat(64), size: 1, type: 'pdf' } as Parameters<typeof storeDocument>[3]['file'];
  const about = { kind: 'decision', title: 'Beslut', language: 'sv', journalNumber: null, secrecy: [] } as const;
  const place = {
    subject: { kind: 'matter', id: newId(systemClock.now(), systemRandom) as string },
    authority: null,
    units: [await unitOf(unit)],
    person,
  };
  const given = { ...about, ...place, signatories: [], actor: { kind: 'system' } } as const;
  const { id } = await services.database.transaction(system, (tx) =>
    storeDocument(tx, { ...services, files: undefined as never }, given, { file, name: 'beslut', origin: 'rendered' }),
  );
  return id;
}

/** However it was left: as it was before. */
async function restoreProtection({ services, system }: AccessHouse, { person, isProtected }: Target): Promise<void> {
  await (isProtected ? protectPerson : liftProtection)(services, system, person).catch(unlessNotProtected);
}

function unlessNotProtected(error: Error & { code?: string }): void {
  if (error.code !== 'organisation.not-protected') throw error;
}

/** Every door to what lies in a unit. */
export const DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/people/:personId',
    resource: 'person',
    action: 'read',
    about: 'person',
    call: async (_house, { person }) => ({ method: 'GET', url: `/api/v1/people/${person}` }),
  },
  {
    route: 'GET /api/v1/units/:unitId/employees',
    resource: 'person',
    action: 'read',
    about: 'person',
    call: async (house, { unit }) => ({
      method: 'GET',
      url: `/api/v1/units/${await house.unitOf(unit)}/employees?limit=100`,
    }),
    isOpen: (answer, { person }) => answer.body.includes(person),
  },
  {
    route: 'GET /api/v1/people/:personId/personal-number',
    resource: 'personal-number',
    action: 'read',
    about: 'person',
    call: async (_house, { person }) => ({ method: 'GET', url: `/api/v1/people/${person}/personal-number` }),
  },
  {
    route: 'GET /api/v1/people/:personId/absences',
    resource: 'absence',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await anAbsence(house, target);
      return { method: 'GET', url: `/api/v1/people/${target.person}/absences` };
    },
    isOpen: (answer, { person }) => answer.body.includes(person),
  },
  {
    route: 'POST /api/v1/absences',
    resource: 'absence',
    action: 'write',
    about: 'person',
    call: async (_house, { person }) => ({
      method: 'POST',
      url: '/api/v1/absences',
      payload: { personId: person, kind: 'absence', ...DAYS },
    }),
  },
  {
    route: 'POST /api/v1/people/:personId/possible-deputies',
    resource: 'absence',
    action: 'write',
    about: 'person',
    call: async (_house, { person }) => ({
      method: 'POST',
      url: `/api/v1/people/${person}/possible-deputies`,
      payload: { text: 'Person' },
    }),
  },
  {
    route: 'PATCH /api/v1/absences/:absenceId',
    resource: 'absence',
    action: 'write',
    about: 'person',
    call: async (house, target) => ({
      method: 'PATCH',
      url: `/api/v1/absences/${await anAbsence(house, target)}`,
      payload: { lastDay: null },
    }),
  },
  {
    route: 'PUT /api/v1/people/:personId/protection',
    resource: 'protection',
    action: 'write',
    about: 'person',
    call: async (_house, { person }) => ({ method: 'PUT', url: `/api/v1/people/${person}/protection` }),
    after: restoreProtection,
  },
  {
    route: 'DELETE /api/v1/people/:personId/protection',
    resource: 'protection',
    action: 'write',
    about: 'person',
    call: async ({ services, system }, { person }) => {
      await protectPerson(services, system, person);
      return { method: 'DELETE', url: `/api/v1/people/${person}/protection` };
    },
    after: restoreProtection,
  },
  {
    route: 'PUT /api/v1/people/:personId/handlers',
    resource: 'protection',
    action: 'write',
    about: 'person',
    call: async ({ services, system, personOf }, { person }) => {
      await protectPerson(services, system, person);
      const payload = { handlerIds: [await personOf(HANDLER)] };
      return { method: 'PUT', url: `/api/v1/people/${person}/handlers`, payload };
    },
    after: restoreProtection,
  },
  {
    route: 'POST /api/v1/people/:personId/possible-handlers',
    resource: 'protection',
    action: 'write',
    about: 'person',
    call: async (_house, { person }) => ({
      method: 'POST',
      url: `/api/v1/people/${person}/possible-handlers`,
      payload: { text: 'Person' },
    }),
  },
  {
    route: 'POST /api/v1/roles',
    resource: 'role',
    action: 'write',
    about: 'unit',
    call: async ({ unitOf }, { person, unit }) => ({
      method: 'POST',
      url: '/api/v1/roles',
      payload: { personId: person, role: 'registrar', unitId: await unitOf(unit), from: '2026-01-01' },
    }),
    after: async ({ services, system }, _target, _call, answer) => {
      if (answer.statusCode === 201) await endRole(services, system, answer.json().id, null);
    },
  },
  {
    route: 'PATCH /api/v1/roles/:roleId',
    resource: 'role',
    action: 'write',
    about: 'unit',
    call: async (house, target) => ({
      method: 'PATCH',
      url: `/api/v1/roles/${await aRole(house, target)}`,
      payload: { lastDay: null },
    }),
    after: async ({ services, system }, _target, { url }, answer) => {
      const id = url.split('/').at(-1) as Parameters<typeof endRole>[2];
      if (answer.statusCode !== 204) await endRole(services, system, id, null);
    },
  },
  {
    route: 'GET /api/v1/who-decides',
    resource: 'person',
    action: 'read',
    about: 'person',
    call: async (_house, { person }) => ({
      method: 'GET',
      url: `/api/v1/who-decides?decision=office-dog.allow&personId=${person}`,
    }),
  },
  {
    route: 'GET /api/v1/decision-register',
    resource: 'decision',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await aDecision(house, target);
      return { method: 'GET', url: `/api/v1/decision-register?personId=${target.person}` };
    },
    isOpen: (answer, { person }) => answer.body.includes(person),
  },
  {
    route: 'GET /api/v1/decision-register/:decisionId',
    resource: 'decision',
    action: 'read',
    about: 'person',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/decision-register/${await aDecision(house, target)}`,
    }),
  },
  {
    route: 'GET /api/v1/documents/:documentId',
    resource: 'document',
    action: 'read',
    about: 'person',
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/documents/${await aDocument(house, target)}` }),
  },
  {
    route: 'POST /api/v1/documents/:documentId/deliveries',
    resource: 'document',
    action: 'record',
    about: 'person',
    call: async (house, target) => ({
      method: 'POST',
      url: `/api/v1/documents/${await aDocument(house, target)}/deliveries`,
      payload: { channel: 'in-product', deliveredOn: '2026-01-01' },
    }),
  },
  {
    route: 'POST /api/v1/documents/:documentId/filings',
    resource: 'document',
    action: 'file',
    about: 'person',
    call: async (house, target) => ({
      method: 'POST',
      url: `/api/v1/documents/${await aDocument(house, target)}/filings`,
    }),
  },
  ...CASE_DOORS,
  ...SAFEGUARD_DOORS,
  ...MINUTES_DOORS,
  ...ASSIGNMENT_DOORS,
  ...AUDIT_DOORS,
  ...DISTRIBUTION_DOORS,
  ...GOVERNING_DOORS,
  ...MAPPING_DOORS,
  ...FINDING_DOORS,
  ...AUDIT_ROOM_DOORS,
  ...SURVEY_DOORS,
  ...CHAIN_DOORS,
  ...LEVEL_DOORS,
  ...CONTROL_DOORS,
];

/** Routes with rows in the policy that are about nothing in particular: what they show or take is asked for elsewhere. */
export const NO_DOORS: Readonly<Record<string, string>> = {
  ...NO_ASSIGNMENT_DOORS,
  ...NO_DISTRIBUTION_DOORS,
  ...NO_GOVERNING_DOORS,
  ...NO_CASE_DOORS,
  ...NO_CHAIN_DOORS,
  ...NO_LEVEL_DOORS,
  ...NO_CONTROL_DOORS,
  ...NO_SAFEGUARD_DOORS,
  ...NO_MINUTES_DOORS,
  ...NO_MAPPING_DOORS,
  'GET /api/v1/companies/:organisationNumber': 'about no person: what a company is called',
  'GET /api/v1/company-imports/counts': 'about no person: how many companies are known',
  'GET /api/v1/workplaces': 'about no person: where one can sit, and how many desks are taken',
  'POST /api/v1/workplaces': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/workplace-imports': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/company-imports': 'about the whole employer: routes.txt says for whom',
  'GET /api/v1/engine-room/duties': 'about the whole employer, protected persons left out: see the duties’ own tests',
  'GET /api/v1/engine-room/runs': 'about no person',
  'GET /api/v1/engine-room/letters': 'about the whole employer, protected persons left out',
  'GET /api/v1/handovers/:handoverId': 'for its two sides alone, see the duties’ own tests',
  'POST /api/v1/handovers/:handoverId/description': 'for whoever leaves, see the duties’ own tests',
  'GET /api/v1/looks': 'only ever about the one who asks',
  'GET /api/v1/authorities': 'open to everyone',
  'GET /api/v1/employer': 'open to everyone',
  'GET /api/v1/roles': 'open to everyone; protected persons are left out, see the organisation’s own tests',
  'GET /api/v1/roles/places': 'answers where the reader may give roles, see the organisation’s own tests',
  'POST /api/v1/roles/possible-holders': 'finds whom the reader may see, see the organisation’s own tests',
  'GET /api/v1/units': 'open to everyone',
  'GET /api/v1/units/:unitId': 'open to everyone',
  'PUT /api/v1/employer': 'about the whole employer: routes.txt says for whom',
  'GET /api/v1/employer/calendar': 'open to everyone',
  'PUT /api/v1/employer/calendar/summer-pauses/:year': 'about the whole employer: routes.txt says for whom',
  'DELETE /api/v1/employer/calendar/summer-pauses/:year': 'about the whole employer: routes.txt says for whom',
  'PUT /api/v1/employer/calendar/digests/:role': 'about the whole employer: routes.txt says for whom',
  'GET /api/v1/employer/pilot': 'open to everyone',
  'PUT /api/v1/employer/pilot': 'about the whole employer: routes.txt says for whom',
  'DELETE /api/v1/employer/pilot': 'about the whole employer: routes.txt says for whom',
  'PUT /api/v1/employer/logo': 'about the whole employer: routes.txt says for whom',
  'PUT /api/v1/authorities/:code': 'about the whole employer: routes.txt says for whom',
  'PUT /api/v1/units/:unitId/authority': 'about the whole employer: routes.txt says for whom',
  'GET /api/v1/documents': 'asks as reading one document does, see the documents’ own tests',
  'GET /api/v1/documents/:documentId/content': 'asks as reading the document does, see the documents’ own tests',
  'GET /api/v1/documents/:documentId/versions/:version/content': 'asks as reading the document does',
  'POST /api/v1/documents/:documentId/signed-copies': 'asks as recording a delivery does, see the documents’ own tests',
  'GET /api/v1/outbox-items': 'asks as filing does, see the documents’ own tests',
  'POST /api/v1/outbox-items/:itemId/receipt': 'asks as filing does, see the documents’ own tests',
  'POST /api/v1/outbox-items/:itemId/retries': 'asks as filing does, see the documents’ own tests',
  'PUT /api/v1/journal-series/:authorityId': 'about a committee: see the documents’ own tests',
  'PUT /api/v1/document-settings': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/people/look-up': 'asks as reading the person does, see the organisation’s own tests',
  'GET /api/v1/guidelines': 'open to everyone; drafts to those who prepare them, see the guidelines’ own tests',
  'GET /api/v1/guidelines/presets': 'about nothing of the employer’s: routes.txt says for whom',
  'GET /api/v1/guidelines/versions/:versionId':
    'open to everyone; drafts as in the list, see the guidelines’ own tests',
  'GET /api/v1/guidelines/versions/:versionId/difference': 'as reading both versions',
  'GET /api/v1/guidelines/versions/:versionId/what-would-change':
    'as beginning a guideline of that authority; rows by what the asker may see',
  'POST /api/v1/guidelines': 'about an authority and what lies under it: see the guidelines’ own tests',
  'POST /api/v1/guidelines/:guidelineId/versions': 'as beginning a guideline of that authority',
  'PUT /api/v1/guidelines/versions/:versionId': 'as beginning a guideline of that authority',
  'POST /api/v1/guidelines/versions/:versionId/decision': 'as beginning a guideline of that authority',
  'POST /api/v1/guidelines/versions/:versionId/verifications': 'as beginning a guideline of that authority',
  'GET /api/v1/delegation-orders': 'open to everyone; drafts to those who prepare them, see authority’s own tests',
  'GET /api/v1/delegation-orders/presets': 'about nothing of the employer’s',
  'GET /api/v1/delegation-orders/versions/:versionId':
    'open to everyone; drafts as in the list, see authority’s own tests',
  'GET /api/v1/delegation-orders/versions/:versionId/difference': 'as reading both versions',
  'GET /api/v1/delegation-orders/versions/:versionId/changes': 'as saving the version: see authority’s own tests',
  'POST /api/v1/delegation-orders/:authorityId/versions': 'about an authority: see authority’s own tests',
  'PUT /api/v1/delegation-orders/versions/:versionId': 'as beginning a version of that authority',
  'POST /api/v1/delegation-orders/versions/:versionId/decision': 'as beginning a version of that authority',
  'GET /api/v1/delegation-orders/:authorityId/sub-delegations': 'open to everyone',
  'POST /api/v1/delegation-orders/:authorityId/sub-delegations':
    'the head of that administration alone: see authority’s own tests',
  'POST /api/v1/delegation-orders/:authorityId/sub-delegations/end': 'as making one',
  'GET /api/v1/who-decides/questions': 'open to everyone',
  'POST /api/v1/decision-register/reports': 'about the authority of each: see authority’s own tests',
  'GET /api/v1/duties': 'only ever about the one who asks',
  'GET /api/v1/duties/:kind/:subjectId/:template/:occasion':
    'whose it is, or who may see what is about its subject: see the duties’ own tests',
  'GET /api/v1/duties/sums': 'counts only what the asker may see one by one, see the duties’ own tests',
  'GET /api/v1/units/:unitId/duties': 'rows by what the asker may see, see the duties’ own tests',
  'POST /api/v1/duties/snoozes': 'only by whoever answers for the duty, see the duties’ own tests',
  'POST /api/v1/duties/notes': 'only by whoever answers for the duty, see the duties’ own tests',
  'POST /api/v1/duties/answers': 'only by whoever answers for the duty, see the duties’ own tests',
  'POST /api/v1/handovers/:handoverId/receipt': 'only by the one it is to, see the duties’ own tests',
  'POST /api/v1/organisation-imports': 'about the whole employer',
  'POST /api/v1/organisation-imports/preview': 'about the whole employer',
};
