import { sql } from 'kysely';
import { type Actor, may, recordLooks } from '../../../access/index.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { HOLDER_ROLES, type HolderLookup, type HolderRole } from '../../authority/index.ts';
import { organisationAt } from '../../organisation/index.ts';
import { ruleAnswersShownIn } from '../answers.ts';
import { factsOfCase } from '../authorise.ts';
import type { CaseFile, CaseId } from '../case.ts';
import { holdersOver, placeOf } from '../decider.ts';
import { CASE } from '../entries.ts';
import { getKind } from '../find-kind.ts';
import { allows } from '../lifecycle.ts';
import { problem } from '../problems.ts';
import { namesFor } from '../reading/names.ts';
import { ruleAnswersToday } from '../reading/view.ts';
import { isReadIn } from '../register/report-shape.ts';
import type { CaseServices } from '../services.ts';
import { leadOf, listCases } from '../store/cases.ts';
import { isProtected } from '../taken-in.ts';
import { visibleCase } from '../visible.ts';
import { consultableIn } from './actions.ts';
import type { CaseConsultationsShown, ConsultationListed, ConsultationView } from './api.ts';
import { ASKED, type Consultation, type ConsultationId } from './consultation.ts';
import { askedOf, listConsultations } from './store.ts';
import { ABOUT_TITLES } from './titles.ts';

/** The consultations of a case, for whoever sees it, and what they can ask about. Throws `cases.unknown`. */
export async function readOfCase(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  id: CaseId,
  language: Language,
): Promise<CaseConsultationsShown> {
  const { policy } = services;
  const [file] = await listCases(tx, sql`case_file.case_id = ${id} and ${visibleCase(policy, actor)}`);
  if (file === undefined) throw problem('cases.unknown');
  const asked = await listConsultations(tx, sql`case_consultation.case_id = ${id}`);
  const mayHandle =
    allows(file.status, 'ask') &&
    file.person !== actor.person &&
    may(policy, actor, CASE, 'handle', await factsOfCase(tx, file));
  const open = new Set(asked.flatMap((one) => (isOpen(one) ? [one.about] : [])));
  const canAsk =
    mayHandle && !(await isProtected(tx, file.person)) ? await consultableIn(tx, services, file) : new Map();
  if (asked.length === 0 && canAsk.size === 0) return { items: [], mayAsk: [] };
  const holders = await holdersOver(tx, services, file);
  const answering = (role: string) => answerersOf(holders, file, role);
  const persons = [
    ...asked.flatMap((one) => [one.askedBy ?? [], one.answer?.by ?? [], answering(one.askedRole)].flat()),
    ...[...canAsk.values()].flatMap(answering),
  ];
  const names = await namesFor(tx, services, actor, persons);
  const namesOf = (role: string) => answering(role).flatMap((person) => names.get(person) ?? []);
  return {
    items: asked.map((one) => ({ ...tell(one, names, language), answerers: namesOf(one.askedRole) })),
    mayAsk: [...canAsk]
      .filter(([about]) => !open.has(about))
      .map(([about, role]) => ({
        about,
        title: ABOUT_TITLES[about as Consultation['about']][language],
        role,
        answerers: namesOf(role),
      })),
  };
}

/** What the reader has been asked, that which waits first. */
export async function readAsked(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  language: Language,
): Promise<readonly ConsultationListed[]> {
  const asked = await listConsultations(tx, askedOf(services.policy, actor));
  const files = await filesOf(tx, asked);
  const units = await unitsOf(tx, services, [...files.values()]);
  return asked.flatMap((one) => {
    const file = files.get(one.case);
    if (file === undefined) return [];
    const { question: _, askedBy: __, ...told } = tell(one, new Map(), language);
    return [
      {
        ...told,
        kindTitle: getKind(services.kinds, file.kind).title[language],
        unit: units.get(file.id) ?? null,
      },
    ];
  });
}

/**
 * One consultation, for whoever is asked; the look is logged. Who does not see the case itself sees the matter: neither whom
 * it is about, nor what of it is secret to others. Throws `cases.consultation-unknown`.
 */
export async function readConsultation(
  tx: Tx,
  services: CaseServices,
  actor: Actor,
  id: ConsultationId,
  language: Language,
): Promise<ConsultationView> {
  const { policy, journal, kinds } = services;
  const which = sql`case_consultation.consultation_id = ${id} and ${askedOf(policy, actor)}`;
  const [asked] = await listConsultations(tx, which);
  const file = asked === undefined ? undefined : (await filesOf(tx, [asked])).get(asked.case);
  if (asked === undefined || file === undefined) throw problem('cases.consultation-unknown');
  const seen = await listCases(tx, sql`case_file.case_id = ${file.id} and ${visibleCase(policy, actor)}`);
  const seesCase = seen.length === 1;
  await recordLooks(tx, journal, actor, { resource: ASKED, persons: [file.person] });
  const kind = getKind(kinds, file.kind);
  const secret = new Set(kind.secrecy.map(({ field }) => field));
  const names = await namesFor(tx, services, actor, [asked.askedBy ?? [], asked.answer?.by ?? [], file.person].flat());
  const ruleAnswers = await ruleAnswersToday(tx, services, file);
  return {
    ...tell(asked, names, language),
    kindTitle: kind.title[language],
    unit: (await unitsOf(tx, services, [file])).get(file.id) ?? null,
    person: seesCase ? (names.get(file.person) ?? null) : null,
    caseId: seesCase ? file.id : null,
    described: isReadIn(file.content)
      ? []
      : kind
          .describe(file.content, language)
          .filter(({ field }) => seesCase || !secret.has(field))
          .map(({ label, value }) => ({ label, value })),
    ruleAnswers: ruleAnswers && ruleAnswersShownIn(ruleAnswers, language),
    mayAnswer: isOpen(asked),
  };
}

function isOpen({ answer, withdrawnAt }: Consultation): boolean {
  return answer === null && withdrawnAt === null;
}

function tell(of: Consultation, names: Awaited<ReturnType<typeof namesFor>>, language: Language) {
  const { id, about, question, askedAt, askedBy, answerBy, answer, withdrawnAt } = of;
  const nameOf = (person: typeof askedBy) => (person === null ? null : (names.get(person) ?? null));
  return {
    ...{ id, about, question, askedAt, answerBy },
    aboutTitle: ABOUT_TITLES[about][language],
    askedBy: nameOf(askedBy),
    answer: answer && { ...answer, by: nameOf(answer.by) },
    isWithdrawn: withdrawnAt !== null,
  };
}

function answerersOf(holders: HolderLookup, file: CaseFile, role: string) {
  const known = HOLDER_ROLES.find((one): one is HolderRole => one === role);
  return known === undefined ? [] : holders.answering(known, placeOf(file)).map(({ person }) => person);
}

async function filesOf(tx: Tx, asked: readonly Consultation[]): Promise<ReadonlyMap<CaseId, CaseFile>> {
  const ids = [...new Set(asked.map((one) => one.case))];
  if (ids.length === 0) return new Map();
  const files = await listCases(tx, sql`case_file.case_id = any(${ids}::uuid[])`);
  return new Map(files.map((file) => [file.id, file]));
}

/** Where the people of these cases work today. */
async function unitsOf(
  tx: Tx,
  { clock }: CaseServices,
  files: readonly CaseFile[],
): Promise<ReadonlyMap<CaseId, string>> {
  if (files.length === 0) return new Map();
  const at = organisationAt(tx, nowOf(clock));
  const placed = new Map(
    (await at.listInLine({ persons: files.map(({ person }) => person) })).map((one) => [one.id, one.unit]),
  );
  const names = new Map((await at.listUnits()).map(({ id, name }) => [id, name]));
  return new Map(
    files.flatMap(({ id, employments }) => {
      const unit = placed.get(leadOf(employments));
      const name = unit === undefined ? undefined : names.get(unit);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
