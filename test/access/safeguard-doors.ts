import { systemClock } from '../../src/kernel/clock.ts';
import { type EmploymentId, newId, systemRandom, type UnitId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import type { LoanId } from '../../src/modules/equipment/loan.ts';
import { insertLoans } from '../../src/modules/equipment/loans/store.ts';
import { organisationAt } from '../../src/modules/organisation/index.ts';
import { type AssessmentId, assessmentContent } from '../../src/modules/risk/assessment.ts';
import { insertIndividual } from '../../src/modules/risk/individual/store.ts';
import type { IndividualId } from '../../src/modules/risk/individual.ts';
import { MAKERS, type TemplateId } from '../../src/modules/risk/template.ts';
import { insertAgreement, insertTemplate } from '../../src/modules/risk/templates/store.ts';
import { insertAssessment, saveSigned } from '../../src/modules/risk/unit/store.ts';
import { type CourseId, courseForm } from '../../src/modules/training/course.ts';
import { insertCourse, listCourses } from '../../src/modules/training/courses/store.ts';
import type { Call, Door, Target } from './doors.ts';
import type { AccessHouse } from './house.ts';

const BEGUN = '2026-01-15';
const ITEMS = [
  { id: 'alone', area: 'work-environment' as const, text: { sv: 'Ensam', en: 'Alone' } },
  { id: 'insight', area: 'information-security' as const, text: { sv: 'Insyn', en: 'Being seen' } },
];
const id = <Kind extends string>() => newId<Kind & ReturnType<typeof newId>>(systemClock.now(), systemRandom);

/** A template in force that is about something of its own, so that no draft stands in the way of another. */
function aTemplate({ services, system }: AccessHouse, level: 'unit' | 'individual'): Promise<TemplateId> {
  return services.database.transaction({ employer: system.employer }, async (tx) => {
    const template = id<TemplateId>();
    const at = systemClock.now();
    const content = {
      title: { sv: 'Mall', en: 'Template' },
      items: ITEMS,
      thresholds: { medium: 4, high: 9 },
    };
    const of = { id: template, level, concerns: `dog-${template}`, number: 1, content, writtenAt: at };
    await insertTemplate(tx, of, null);
    for (const role of MAKERS) await insertAgreement(tx, template, { role, at, by: null });
    return template;
  });
}

/** An assessment of the unit that lacks nothing, signed or not, with one measure. */
async function anAssessment(house: AccessHouse, { unit }: Target, isSigned: boolean) {
  const { services, system, unitOf } = house;
  const template = await aTemplate(house, 'unit');
  const [hazard, action] = [id(), id()];
  const content = assessmentContent.parse({
    representative: { who: 'safety-representative', name: 'x', calledOn: BEGUN, attended: false, opinion: 'none' },
    withoutRisk: ['insight'],
    hazards: [{ id: hazard, item: 'alone', area: 'work-environment', words: 'x', probability: 3, consequence: 3 }],
    actions: [{ id: action, hazard, what: 'x', who: 'x', by: '2026-02-01', checkOn: '2026-03-01' }],
  });
  const at = systemClock.now();
  const assessment = {
    id: id<AssessmentId>(),
    unit: (await unitOf(unit)) as UnitId,
    template,
    occasion: 'introduction' as const,
    content,
    revision: 1,
    begunAt: at,
    signed: null,
    councilInformedOn: null,
  };
  await services.database.transaction({ employer: system.employer }, async (tx) => {
    await insertAssessment(tx, assessment, null);
    if (isSigned) await saveSigned(tx, assessment, { on: localDate(BEGUN), at, by: null });
  });
  return { id: assessment.id, content, action, template };
}

async function anIndividual(house: AccessHouse, { person }: Target): Promise<string> {
  const { services, system } = house;
  const template = await aTemplate(house, 'individual');
  return services.database.transaction({ employer: system.employer }, async (tx) => {
    const times = { on: localDate('2026-01-31'), knownAt: systemClock.now() };
    const employment = (await organisationAt(tx, times).findPerson(person))?.employments[0]?.id as EmploymentId;
    const answers = ITEMS.map(({ id: item }) => ({ item, answer: 'fine' as const, words: null }));
    const of = { id: id<IndividualId>(), employment, person, template, answers, answeredAt: systemClock.now() };
    await insertIndividual(tx, of);
    return of.id;
  });
}

/** A course that is required of everyone. */
function aCourse({ services, system }: AccessHouse): Promise<void> {
  return services.database.transaction({ employer: system.employer }, async (tx) => {
    const of = courseForm.parse({
      code: 'security',
      title: { sv: 'Kurs', en: 'Course' },
      demand: 'required',
      roles: ['employee'],
    });
    const number = (await listCourses(tx)).length + 1;
    await insertCourse(tx, { ...of, id: id<CourseId>(), number, writtenAt: systemClock.now() }, null);
  });
}

/** Something that the target has been lent. */
function aLoan({ services, system }: AccessHouse, { person }: Target): Promise<string> {
  return services.database.transaction({ employer: system.employer }, async (tx) => {
    const times = { on: localDate('2026-01-31'), knownAt: systemClock.now() };
    const employment = (await organisationAt(tx, times).findPerson(person))?.employments[0]?.id as EmploymentId;
    const loan = {
      id: id<LoanId>(),
      employment,
      person,
      what: 'Dator',
      number: null,
      isMarked: true,
      agreement: null,
      lentOn: localDate(BEGUN),
      dueBackOn: null,
      returnedOn: null,
      source: 'lent' as const,
    };
    await insertLoans(tx, [loan], { at: systemClock.now(), by: null });
    return loan.id;
  });
}

/** What is done with one assessment of a unit. */
function withOne(
  way: string,
  action: string,
  isSigned: boolean,
  callOf: (of: Awaited<ReturnType<typeof anAssessment>>) => Omit<Call, 'url'> & { readonly tail?: string },
): Door {
  const [method, tail = ''] = way.split(' ');
  return {
    route: `${method} /api/v1/risk-assessments/:assessmentId${tail}`,
    resource: 'risk-assessment',
    action,
    about: 'unit',
    call: async (house, target) => {
      const of = await anAssessment(house, target, isSigned);
      const { tail: end = tail, ...call } = callOf(of);
      return { ...call, url: `/api/v1/risk-assessments/${of.id}${end}` };
    },
  };
}

const post = (payload: object) => ({ method: 'POST' as const, payload });

export const SAFEGUARD_DOORS: readonly Door[] = [
  {
    route: 'GET /api/v1/risk-assessments',
    resource: 'risk-assessment',
    action: 'read',
    about: 'unit',
    call: async (house, target) => {
      await anAssessment(house, target, false);
      return { method: 'GET', url: '/api/v1/risk-assessments' };
    },
    isOpen: (answer, { unit }) =>
      answer.json().items?.some((one: { unit: { name: string } }) => one.unit.name === `Enhet ${unit}`) === true,
  },
  {
    route: 'POST /api/v1/risk-assessments',
    resource: 'risk-assessment',
    action: 'write',
    about: 'unit',
    call: async (house, { unit }) => ({
      url: '/api/v1/risk-assessments',
      ...post({
        unitId: await house.unitOf(unit),
        templateId: await aTemplate(house, 'unit'),
        occasion: 'introduction',
      }),
    }),
  },
  withOne('GET', 'read', true, () => ({ method: 'GET' })),
  withOne('PUT', 'write', false, ({ content }) => ({ method: 'PUT', payload: { revision: 1, content } })),
  withOne('POST /signature', 'sign', false, () => post({ revision: 1, assessedOn: BEGUN })),
  withOne('POST /follow-ups', 'write', true, () => post({ followedOn: BEGUN, newRisks: false, words: 'Inget nytt' })),
  withOne('POST /council', 'write', true, () => post({ informedOn: BEGUN })),
  withOne('POST /actions/:actionId/progress', 'write', true, ({ action }) => ({
    ...post({ step: 'done', on: BEGUN }),
    tail: `/actions/${action}/progress`,
  })),
  {
    route: 'GET /api/v1/individual-assessments',
    resource: 'individual-assessment',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await anIndividual(house, target);
      return { method: 'GET', url: '/api/v1/individual-assessments' };
    },
    isOpen: (answer, { person }) =>
      answer.json().items?.some((one: { person: { id: string } }) => one.person.id === person) === true,
  },
  {
    route: 'GET /api/v1/individual-assessments/:assessmentId',
    resource: 'individual-assessment',
    action: 'read',
    about: 'person',
    call: async (house, target) => ({
      method: 'GET',
      url: `/api/v1/individual-assessments/${await anIndividual(house, target)}`,
    }),
  },
  {
    route: 'GET /api/v1/training',
    resource: 'training',
    action: 'read',
    about: 'unit',
    call: async (house) => {
      await aCourse(house);
      return { method: 'GET', url: '/api/v1/training' };
    },
    isOpen: (answer, { unit }) =>
      answer.json().units.some((one: { name: string }) => one.name === `Enhet ${unit}`) === true,
  },
  {
    route: 'GET /api/v1/training/units/:unitId',
    resource: 'training',
    action: 'read',
    about: 'unit',
    call: async (house, { unit }) => ({
      method: 'GET',
      url: `/api/v1/training/units/${await house.unitOf(unit)}`,
    }),
  },
  {
    route: 'GET /api/v1/equipment-loans',
    resource: 'equipment',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await aLoan(house, target);
      return { method: 'GET', url: `/api/v1/equipment-loans?personId=${target.person}` };
    },
    isOpen: (answer) => answer.json().total > 0,
  },
  {
    route: 'GET /api/v1/equipment-loans/export',
    resource: 'equipment',
    action: 'read',
    about: 'person',
    call: async (house, target) => {
      await aLoan(house, target);
      return { method: 'GET', url: `/api/v1/equipment-loans/export?format=csv&personId=${target.person}` };
    },
    // The first line says what stands in the columns.
    isOpen: (answer) => answer.body.trim().split('\r\n').length > 1,
  },
  {
    route: 'GET /api/v1/equipment-loans/:loanId',
    resource: 'equipment',
    action: 'read',
    about: 'person',
    call: async (house, target) => ({ method: 'GET', url: `/api/v1/equipment-loans/${await aLoan(house, target)}` }),
  },
];

/** Routes of the safeguards where something else than the policy says more of who may. */
export const NO_SAFEGUARD_DOORS: Readonly<Record<string, string>> = {
  'GET /api/v1/risk-templates': 'open to everyone',
  'POST /api/v1/risk-templates': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/risk-templates/:templateId/agreement': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/individual-assessments': 'only ever one’s own',
  'POST /api/v1/individual-assessments/:assessmentId/confirmation': 'never one’s own, see the risk module’s own tests',
  'POST /api/v1/equipment-loans': 'never to oneself, see the equipment module’s own tests',
  'POST /api/v1/equipment-loans/:loanId/return': 'never from oneself, see the equipment module’s own tests',
  'POST /api/v1/equipment-imports': 'about the whole employer: routes.txt says for whom',
  'GET /api/v1/courses': 'open to everyone',
  'POST /api/v1/courses': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/training-statements': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/training-imports': 'about the whole employer: routes.txt says for whom',
  'POST /api/v1/training-completions': 'only ever one’s own',
};
