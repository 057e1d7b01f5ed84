import { sql } from 'kysely';
import { today } from '../../src/kernel/clock.ts';
import { newId, systemRandom } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { askForFacts } from '../../src/modules/cases/actions/talk.ts';
import type { CaseId } from '../../src/modules/cases/case.ts';
import { concernedBy } from '../../src/modules/cases/concerned.ts';
import { type CaseServices, KINDS, reportCases } from '../../src/modules/cases/index.ts';
import type { Status } from '../../src/modules/cases/lifecycle.ts';
import type { OralAgreementId } from '../../src/modules/cases/oral/agreement.ts';
import { insertAgreement } from '../../src/modules/cases/oral/store.ts';
import { aRegister } from '../../src/modules/cases/register/testing.ts';
import { leadOf, updateCase } from '../../src/modules/cases/store/cases.ts';
import { createSeatingMemory } from '../../src/modules/duties/index.ts';
import { folderFiles } from '../../src/platform/files/index.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';

const REPORT = {
  kind: 'secondary-occupation',
  report: {
    engagement: 'board-seat',
    counterpart: 'Skidklubben AB',
    description: 'Ledamot i styrelsen',
    from: '2026-01-01',
    state: 'ongoing',
    hoursPerWeek: 1,
    restIsEnough: true,
    isPaid: false,
  },
} as const;

/** A stay abroad, which may ask for a certificate. */
const ABROAD = { kind: 'work-abroad', report: KINDS.find(({ kind }) => kind === 'work-abroad')?.example } as const;

/** Nothing is decided here, so no letter is stored. */
const NO_FILES = folderFiles({ folder: '/nowhere', random: systemRandom });

const SEATINGS = createSeatingMemory();

function casesOf({ services }: AccessHouse): CaseServices {
  return {
    ...services,
    files: NO_FILES,
    kinds: KINDS,
    seatings: SEATINGS,
    requireStepUp: () => {},
    evidence: [],
    counterpartOf: async () => null,
  };
}

/** A case about the target, standing there; read as `uppsikt` itself would have it. */
export async function aCase(
  house: AccessHouse,
  { person }: Target,
  status: Status = 'reported',
  report: typeof REPORT | typeof ABROAD = REPORT,
): Promise<CaseId> {
  const [id] = await reportCases(casesOf(house), house.system, { person, reports: [report] });
  if (id === undefined) throw new Error('nothing was reported');
  if (status === 'asked') {
    const question = { text: 'Hur ofta?', answerBy: localDate('2999-01-01') };
    await askForFacts(casesOf(house), house.system, { case: id }, question);
  } else if (status !== 'reported')
    await house.services.database.transaction(house.system, (tx) => updateCase(tx, id, { status }));
  return id;
}

/** A step that is taken with a case about the target, as it was before nobody else touched it. */
function step(
  name: string,
  action: string,
  payload: object,
  status: Status = 'reported',
  report: typeof REPORT | typeof ABROAD = REPORT,
): Door {
  return {
    route: `POST /api/v1/cases/:caseId/${name}`,
    resource: 'case',
    action,
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target): Promise<Call> => ({
      method: 'POST',
      url: `/api/v1/cases/${await aCase(house, target, status, report)}/${name}`,
      payload,
      headers: { 'if-match': status === 'reported' ? '"1"' : '"2"' },
    }),
  };
}

/** An oral agreement that the target says there is. */
async function anOralAgreement({ services, system }: AccessHouse, { person }: Target): Promise<string> {
  const times = { on: today(services.clock), knownAt: services.clock.now() };
  return services.database.transaction(system, async (tx) => {
    const { employments, authority } = await concernedBy(tx, times, system, person);
    const id = newId<OralAgreementId>(services.clock.now(), systemRandom);
    await insertAgreement(tx, {
      id,
      kind: REPORT.kind,
      authority,
      person,
      employment: leadOf(employments),
      statedBy: 'employee',
      statedByPerson: person,
      statedAt: services.clock.now(),
      words: 'Lördagar',
      agreedOn: null,
    });
    return id;
  });
}

/** A register with one row about the target, as a form. */
async function aRegisterForm({ services, system }: AccessHouse, { person }: Target): Promise<Partial<Call>> {
  const { rows } = await services.database.transaction(system, (tx) =>
    sql<{ employee_id: string }>`select employee_id from employment where person_id = ${person}`.execute(tx),
  );
  const register = aRegister([{ case_id: `R-${person}`, employee_id: rows[0]?.employee_id ?? '' }]);
  const boundary = 'a-register';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="register"; filename="register.csv"\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), register, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** The doors to what lies in cases. */
export const CASE_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/cases/:caseId',
    resource: 'case',
    action: 'read',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/cases/${await aCase(house, target)}` }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/printout',
    resource: 'case',
    action: 'read',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/cases/${await aCase(house, target)}/printout` }),
  },
  {
    route: 'GET /api/v1/cases/:caseId/consultations',
    resource: 'case',
    action: 'read',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/cases/${await aCase(house, target)}/consultations`,
    }),
  },
  {
    route: 'GET /api/v1/cases',
    resource: 'case',
    action: 'read',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      await aCase(house, target);
      return { method: 'GET', url: `/api/v1/cases?personId=${target.person}` };
    },
    isOpen: (answer) => answer.json().total > 0,
  },
  {
    route: 'GET /api/v1/cases/export',
    resource: 'case',
    action: 'read',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => {
      await aCase(house, target);
      return { method: 'GET', url: `/api/v1/cases/export?format=csv&personId=${target.person}` };
    },
    // The first line says what stands in the columns.
    isOpen: (answer) => answer.body.trim().split('\r\n').length > 1,
  },
  {
    route: 'GET /api/v1/case-kinds/:kind/form',
    resource: 'case',
    action: 'report',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (_house, { person }) => ({
      method: 'GET',
      url: `/api/v1/case-kinds/secondary-occupation/form?personId=${person}`,
    }),
  },
  {
    route: 'POST /api/v1/case-answers',
    resource: 'case',
    action: 'report',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (_house, { person }) => ({
      method: 'POST',
      url: '/api/v1/case-answers',
      payload: { personId: person, about: REPORT },
    }),
  },
  {
    route: 'POST /api/v1/cases',
    resource: 'case',
    action: 'report',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (_house, { person }) => ({
      method: 'POST',
      url: '/api/v1/cases',
      payload: { personId: person, reports: [REPORT] },
    }),
  },
  {
    route: 'POST /api/v1/register-imports/preview',
    resource: 'case',
    action: 'import',
    about: 'person',
    ofUnitsCommittee: true,
    call: async (house, target) => ({
      method: 'POST',
      url: '/api/v1/register-imports/preview',
      ...(await aRegisterForm(house, target)),
    }),
    isOpen: (answer) => answer.json().counts?.new === 1,
  },
  {
    route: 'GET /api/v1/oral-agreements',
    resource: 'oral-agreement',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await anOralAgreement(house, target);
      return { method: 'GET', url: '/api/v1/oral-agreements' };
    },
    isOpen: (answer, { person }) =>
      answer.json().items?.some((one: { person: { id: string } }) => one.person.id === person) === true,
  },
  {
    route: 'GET /api/v1/oral-agreements/:agreementId',
    resource: 'oral-agreement',
    action: 'read',
    about: 'person',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/oral-agreements/${await anOralAgreement(house, target)}`,
    }),
  },
  {
    route: 'POST /api/v1/oral-agreements',
    resource: 'oral-agreement',
    action: 'state',
    about: 'person',
    call: async (_house, { person }) => ({
      method: 'POST',
      url: '/api/v1/oral-agreements',
      payload: { kind: REPORT.kind, personId: person, words: 'Lördagar' },
    }),
  },
  {
    route: 'POST /api/v1/oral-agreements/:agreementId/follow-up',
    resource: 'oral-agreement',
    action: 'follow-up',
    about: 'person',
    call: async (house, target) => ({
      method: 'POST',
      url: `/api/v1/oral-agreements/${await anOralAgreement(house, target)}/follow-up`,
      payload: { talkOn: '2026-01-15' },
    }),
  },
  step('questions', 'handle', { text: 'Hur ofta?', answerBy: '2999-01-01' }),
  step('answers', 'own', { text: 'En gång i månaden' }, 'asked'),
  step('changes', 'own', { ...REPORT, report: { ...REPORT.report, hoursPerWeek: 9 } }),
  step('withdrawal', 'own', {}),
  step('end', 'end', { lastDay: '2026-06-30' }, 'decided'),
  step('certificate-applications', 'end', { appliedOn: '2026-01-02' }, 'decided', ABROAD),
  step(
    'certificates',
    'end',
    { issuedOn: '2026-01-02', validFrom: '2026-01-02', lastDay: '2026-02-02' },
    'decided',
    ABROAD,
  ),
  step('reviews', 'handle', { reviewOn: null, words: 'Inget har ändrats' }, 'decided'),
  step('reopening', 'handle', { because: 'Ny roll' }, 'decided'),
];

/** Routes about cases where something else than the policy says more of who may. */
export const NO_CASE_DOORS: Readonly<Record<string, string>> = {
  'POST /api/v1/cases/:caseId/decisions': 'the delegation order says who, see the cases’ own tests',
  'GET /api/v1/cases/:caseId/review': 'of a decision that is there, see the cases’ own tests',
  'POST /api/v1/cases/:caseId/referral': 'not for the one who decides, see the cases’ own tests',
  'POST /api/v1/cases/:caseId/conversations': 'not in one’s own case, see the tests of the cases’ gates',
  'POST /api/v1/cases/:caseId/opinions': 'for the managers of the other employments, see the cases’ own tests',
  'POST /api/v1/cases/:caseId/consultations': 'where a guideline names whom, see the tests of consultations',
  'GET /api/v1/team': 'only those whose nearest manager one is, see the tests of the team',
  'GET /api/v1/case-statistics': 'counts what the list lets in, see the tests of statistics',
  'GET /api/v1/consultations': 'for the one role that is asked, see the tests of consultations',
  'GET /api/v1/consultations/:consultationId': 'for the one role that is asked, see the tests of consultations',
  'POST /api/v1/consultations/:consultationId/answer': 'for the one role that is asked, see the tests of consultations',
  'POST /api/v1/cases/:caseId/follow-ups': 'of a decision’s conditions, see the cases’ own tests',
  'POST /api/v1/cases/harmless-decisions': 'each as its own decision',
  'POST /api/v1/case-confirmations': 'only ever one’s own',
  'GET /api/v1/cases/inbox': 'never one’s own, see the cases’ own tests',
  'POST /api/v1/register-imports': 'row by row as its preview, see the register’s own tests',
  'GET /api/v1/register-imports/mapping': 'tells of no person: how the employer’s list is read',
  'POST /api/v1/oral-agreements/:agreementId/answer': 'for the side that did not state it, see the cases’ own tests',
  'GET /api/v1/information/:kind':
    'told to everyone; its counts only of units one answers for, see the cases’ own tests',
  'POST /api/v1/information/:kind/texts': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/information/:kind/confirmations': 'only ever one’s own',
  'POST /api/v1/information/:kind/groups': 'by unit, see the cases’ own tests',
  'GET /api/v1/amnesty-periods': 'told to everyone',
  'POST /api/v1/amnesty-periods': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/amnesty-periods/:periodId/end': 'about the whole employer: routes.txt says for whom',
  'GET /api/v1/case-drafts': 'only ever one’s own',
  'GET /api/v1/case-views': 'only ever one’s own',
  'POST /api/v1/case-views': 'only ever one’s own',
  'DELETE /api/v1/case-views/:viewId': 'only ever one’s own',
  'POST /api/v1/case-drafts': 'only ever one’s own',
  'PUT /api/v1/case-drafts/:draftId': 'only ever one’s own',
  'DELETE /api/v1/case-drafts/:draftId': 'only ever one’s own',
};
