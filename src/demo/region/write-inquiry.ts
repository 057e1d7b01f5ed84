import { today } from '../../kernel/clock.ts';
import type { EmployerId, PersonId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import {
  type AccountabilityServices,
  decideMeasure,
  doneForm,
  hear,
  hearingForm,
  type InquiryId,
  inquiryChain,
  inquiryForm,
  itemForm,
  listInquiries,
  measureForm,
  noteMeasureDone,
  openInquiry,
  registerItem,
  reply,
  replyForm,
} from '../../modules/accountability/index.ts';
import {
  findEmployment,
  listAuthorities,
  type OrganisationServices,
  organisationAt,
} from '../../modules/organisation/index.ts';
import { nowOf } from '../../platform/database/index.ts';
import type { Cast } from './cast.ts';
import { signedIn } from './write-guidelines.ts';

type Services = OrganisationServices & Pick<AccountabilityServices, 'journal' | 'random' | 'dutyPorts'>;

const TITLE = 'Var stannade ansvaret för bisysslor, distans- och utlandsarbete?';
const GUIDELINE = 'Riktlinjer för bisysslor, LÖV 2025-00412';

type InquiryServices = Parameters<typeof hear>[0] & Services;

/**
 * The fictional twin of an affair: the board's decision of 28 February 2024 to follow up, the guidelines of 29 April
 * 2025, and what came out in 2025. The chair appoints somebody of the auditors' staff; holders of that time are heard.
 * Same shape and dates as in the paper it is after, no real person.
 */
export async function writeInquiry(given: Services, employer: EmployerId, cast: Cast): Promise<void> {
  const services = {
    ...given,
    entryWords: new Map(),
    chainMatters: [inquiryChain],
    subjectPages: [],
  };
  const chairOf = cast.chairs.find(({ authority }) => authority === 'RS')?.holder;
  if (chairOf === undefined) return;
  const chair = await signedIn(services, employer, chairOf.employeeId);
  const times = nowOf(services.clock);
  const found = await services.database.transaction({ employer }, async (tx) => ({
    there: await listInquiries(tx, { policy: services.policy, actor: chair, on: times.on }),
    board: (await listAuthorities(tx, times)).find(({ code }) => code === 'RS')?.id,
    owner: (await findEmployment(tx, cast.auditor.employeeId))?.person,
    units: new Map((await organisationAt(tx, times).listUnits()).map(({ code, id }) => [code, id as string])),
  }));
  const { board, owner, there, units } = found;
  if (there.length > 0 || board === undefined || owner === undefined) return;
  const form = inquiryForm.parse({ title: TITLE, authorityId: board, ownerId: owner });
  const id = await openInquiry(services, chair, form);
  const lead = await signedIn(services, employer, cast.auditor.employeeId);
  const put = (item: unknown) => registerItem(services, lead, id, itemForm.parse(item));
  const followUp = await put({
    kind: 'duty',
    role: 'director',
    title: 'Följa upp förvaltningarnas tillämpning av reglerna för bisysslor',
    source: 'Regionstyrelsen 28 februari 2024, LÖV 2024-01733',
    arisenOn: '2024-02-28',
    dueOn: '2025-02-28',
  });
  const propose = await put({
    kind: 'duty',
    role: 'director',
    title: 'Vid behov föreslå förändringar av regelverket',
    source: 'Regionstyrelsen 28 februari 2024, LÖV 2024-01733',
    arisenOn: '2024-02-28',
    dueOn: '2025-04-29',
  });
  await put({
    kind: 'evidence',
    dutyId: propose,
    of: 'document',
    title: 'Förslag till nya riktlinjer, beslutade av regionstyrelsen',
    journalNumber: 'LÖV 2025-00412',
    effectiveOn: '2025-04-29',
  });
  await put({
    kind: 'duty',
    role: 'director',
    title: 'Ta de initiativ som behövs med anledning av uppsiktsplikten',
    source: 'Instruktion för regiondirektören',
    arisenOn: '2025-04-29',
    dueOn: '2025-12-31',
  });
  await put({
    kind: 'responsibility',
    role: 'director',
    title: 'Ytterst ansvarig för att riktlinjerna följs',
    source: GUIDELINE,
    from: '2025-04-29',
  });
  const informed = new Map<string, string>();
  for (const code of ['HS', 'FT']) {
    const unitId = units.get(code);
    if (unitId === undefined) continue;
    const of = { role: 'administration-head', unitId, source: GUIDELINE } as const;
    await put({ ...of, kind: 'responsibility', title: 'Ansvarar för att riktlinjerna efterlevs', from: '2025-04-29' });
    const duty = await put({
      ...of,
      kind: 'duty',
      title: 'Informera cheferna om de nya riktlinjerna',
      arisenOn: '2025-04-29',
      dueOn: '2025-06-30',
    });
    informed.set(code, duty);
  }
  const letter = informed.get('FT');
  if (letter !== undefined)
    await put({
      kind: 'evidence',
      dutyId: letter,
      of: 'document',
      title: 'Informationsbrev till cheferna',
      journalNumber: 'LÖV 2025-00530',
      effectiveOn: '2025-05-20',
    });
  const ofNearestManager = async (code: string, title: string) => {
    const unitId = units.get(code);
    if (unitId === undefined) return;
    await put({
      kind: 'duty',
      role: 'nearest-manager',
      unitId,
      title,
      source: GUIDELINE,
      arisenOn: '2025-04-29',
      dueOn: '2025-09-30',
      needs: ['knowledge'],
    });
  };
  await ofNearestManager('HS21', 'Fråga medarbetarna om bisysslor och dokumentera svaren');
  // Whoever led it then has left, and is asked by letter.
  await ofNearestManager('RU1', 'Informera medarbetarna om de nya riktlinjerna');
  await hearAndReply(services, employer, id, lead, followUp, cast.director.employeeId, {
    text: 'Uppföljningen påbörjades men redovisades inte. Arbetet med de nya riktlinjerna gick före.',
    cause: 'not-prioritised',
    shows: { kind: 'nothing' },
  });
  const care = informed.get('HS');
  if (care !== undefined)
    await hearAndReply(services, employer, id, lead, care, cast.administrationHead.employeeId, {
      text: 'Riktlinjerna togs upp muntligt i ledningsgruppen.',
      cause: 'no-support',
      shows: { kind: 'statement', title: 'Uppgift om muntlig information', effectiveOn: '2025-06-10' },
    });
  const day = today(services.clock);
  const rule = await decideMeasure(
    services,
    chair,
    id,
    measureForm.parse({
      kind: 'rule',
      title: 'Skriv in i riktlinjen vem som informerar cheferna, och när',
      role: 'director',
      dueOn: addDays(day, 30),
      effectOn: addDays(day, 180),
    }),
  );
  const director = await signedIn(services, employer, cast.director.employeeId);
  await noteMeasureDone(
    services,
    director,
    rule,
    doneForm.parse({ on: day, words: 'Ett förslag är lämnat till styrelsen.' }),
  ).catch(unlessNotTheirs);
  const careUnit = units.get('HS');
  if (careUnit !== undefined)
    await decideMeasure(
      services,
      chair,
      id,
      measureForm.parse({
        kind: 'training',
        title: 'Utbilda cheferna i hur bisysslor bedöms',
        role: 'administration-head',
        unitId: careUnit,
        dueOn: addDays(day, 60),
        effectOn: addDays(day, 240),
      }),
    );
}

/** Whoever held it is heard by the one who leads, and answers; who did not hold it then is not asked. */
async function hearAndReply(
  services: InquiryServices,
  employer: EmployerId,
  id: InquiryId,
  lead: Parameters<typeof hear>[1],
  dutyId: string,
  employeeId: string,
  answer: unknown,
): Promise<void> {
  const holder = await signedIn(services, employer, employeeId);
  const answerBy = addDays(today(services.clock), 14);
  const asked = hearingForm.parse({
    dutyId,
    personId: holder.person as PersonId,
    answerBy,
    message: 'Vad gjordes, och vad visar det? Berätta också varför, om något inte blev gjort.',
    cause: 'unclear-rule',
  });
  const [hearing] = await hear(services, lead, id, asked).catch(unlessNotAHolder);
  if (hearing !== undefined) await reply(services, holder, hearing.id, replyForm.parse(answer));
}

function unlessNotTheirs(error: Error & { code?: string }): void {
  if (error.code !== 'accountability.measure-unknown') throw error;
}

function unlessNotAHolder(error: Error & { code?: string }): readonly [] {
  if (error.code !== 'accountability.not-a-holder') throw error;
  return [];
}
