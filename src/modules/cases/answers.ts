import type { z } from 'zod';
import type { PersonId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { lastDayOf, type Period } from '../../kernel/period.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { type Counterpart, tradeTitle } from '../companies/index.ts';
import { limitsFor } from '../guidelines/index.ts';
import { toldAmnesty } from './amnesty/told.ts';
import type { caseRow, caseView, inbox, ruleAnswersShown } from './api.ts';
import type { reportFormView } from './api-form.ts';
import type { CaseFile } from './case.ts';
import type { certificateShown } from './certificates/api.ts';
import { coversAll } from './certificates/certificate.ts';
import { getKind } from './find-kind.ts';
import type { GuidelineInForce } from './guideline.ts';
import type { CaseKind, Described } from './kind.ts';
import type { ReportForm } from './reading/form.ts';
import type { Waiting } from './reading/inbox.ts';
import type { CaseRow } from './reading/list.ts';
import type { Review } from './reading/review.ts';
import type { CaseView, CertificateViewed } from './reading/view.ts';
import { isReadIn } from './register/report-shape.ts';
import type { RuleAnswers } from './rule-answers.ts';
import { hasRunOut } from './run-out.ts';

/** A case as a list answers it. */
export function rowAnswer(
  { to, from, leadEmployment: _, ...row }: CaseRow,
  kinds: readonly CaseKind[],
  today: LocalDate,
): z.output<typeof caseRow> {
  const isOut = hasRunOut({ ...row, to }, getKind(kinds, row.kind), today);
  return { ...row, from, lastDay: lastDayOf({ from, to }) ?? null, hasRunOut: isOut };
}

/** The form for a report, in the reader's language. */
export function formAnswer(
  { kind, person, isOwn, isPlaceHidden, employments, guideline, amnesty, relatable, names }: ReportForm,
  kinds: readonly CaseKind[],
  language: Language,
): z.output<typeof reportFormView> {
  return {
    kind: kind.kind,
    title: kind.title[language],
    person: { id: person, name: names.get(person) ?? '' },
    isOwn,
    employments: employments.map(({ managers, ...employment }) => ({
      ...employment,
      managers: managers.flatMap((manager) => names.get(manager) ?? []),
    })),
    amnesty: amnesty === undefined ? null : toldAmnesty(amnesty, language),
    guideline: guideline === undefined ? null : guidelineAnswer(guideline, kind),
    isPlaceHidden,
    relatable: relatable.map((file) => relatedAnswer(file, kinds, language)),
    exemptions: (guideline?.content.exemptions ?? []).map(({ id, title, items }) => ({
      id,
      title: title[language],
      items: items.map((item) => ({ id: item.id, text: item.text[language] })),
    })),
  };
}

function guidelineAnswer({ version, content }: GuidelineInForce, { kind }: CaseKind) {
  const { title, preferences, checklists } = content;
  const limits = limitsFor(content.limits, kind);
  const cited = new Set([...limits, ...preferences, ...checklists].map(({ section }) => section));
  const sections = content.sections.filter(({ id }) => cited.has(id)).map(({ id, heading }) => ({ id, heading }));
  return { versionId: version, title, rules: { limits, preferences, checklists, sections } };
}

/** What waits for a decision, in the reader's language. */
export function inboxAnswer(
  { waiting, names, total }: { waiting: readonly Waiting[]; names: ReadonlyMap<PersonId, string>; total: number },
  kinds: readonly CaseKind[],
  language: Language,
): z.output<typeof inbox> {
  return {
    items: waiting.map(({ file, turn, asked, isHarmless }) => ({
      id: file.id,
      kind: file.kind,
      title: getKind(kinds, file.kind).titleOf(file.content, language),
      person: { id: file.person, name: names.get(file.person) ?? '' },
      status: file.status,
      reportedOn: file.reportedOn,
      revision: file.revision,
      asked,
      isHarmless,
      turn: turn && {
        role: turn.role,
        names: turn.persons.flatMap((person) => names.get(person) ?? []),
        until: turn.until,
      },
    })),
    total,
  };
}

/** Another case that one goes with: what it is called. */
function relatedAnswer({ id, kind, content }: CaseFile, kinds: readonly CaseKind[], language: Language) {
  const of = getKind(kinds, kind);
  return { id, kindTitle: of.title[language], title: of.titleOf(content, language) };
}

/** A case as the API answers it, in the reader's language. */
export function viewAnswer(
  view: CaseView,
  kinds: readonly CaseKind[],
  {
    reader,
    today,
    language,
  }: { readonly reader: PersonId | null; readonly today: LocalDate; readonly language: Language },
): z.output<typeof caseView> {
  const { file, names } = view;
  const kind = getKind(kinds, file.kind);
  const nameOf = (person: PersonId | null) => (person === null ? null : (names.get(person) ?? null));
  const titleOf = (outcome: string) => kind.outcomes.find(({ id }) => id === outcome)?.title[language] ?? outcome;
  return {
    id: file.id,
    kind: file.kind,
    kindTitle: kind.title[language],
    title: kind.titleOf(file.content, language),
    person: { id: file.person, name: names.get(file.person) ?? '' },
    status: file.status,
    outcome: file.outcome === null ? null : { id: file.outcome, title: titleOf(file.outcome) },
    origin: file.origin,
    journalNumber: file.journalNumber,
    reportedOn: file.reportedOn,
    from: file.period.from,
    lastDay: lastDayOf(file.period) ?? null,
    hasRunOut: hasRunOut({ ...file, to: file.period.to }, kind, today),
    reviewOn: file.reviewOn,
    revision: file.revision,
    report: file.content as Record<string, unknown>,
    described: [...kind.describe(file.content, language)],
    saidBefore: saidBefore(view, kind, language),
    amnesty: view.amnesty === undefined ? null : toldAmnesty(view.amnesty, language),
    isMine: file.person === reader,
    turn: view.turn && {
      role: view.turn.role,
      names: view.turn.persons.flatMap((person) => names.get(person) ?? []),
      what: view.turn.what?.[language] ?? null,
      until: view.turn.until,
    },
    steps: [...view.steps],
    questions: view.questions.map(({ askedBy, ...rest }) => ({ ...rest, askedBy: nameOf(askedBy) })),
    opinions: view.opinions.map(({ employment, given, at, isMine }) => ({
      employmentId: employment,
      title: at?.title ?? '',
      unit: at?.unit ?? '',
      managers: (at?.managers ?? []).flatMap((person) => names.get(person) ?? []),
      isMine,
      given: given && { ...given, by: nameOf(given.by) },
    })),
    decisions: view.decisions.map((one) => ({
      id: one.id,
      outcome: one.outcome,
      outcomeTitle: titleOf(one.outcome),
      decidedAt: one.decidedAt,
      decidedBy: nameOf(one.decidedBy),
      level: one.level,
      item: one.item,
      content: one.content,
      grounds: one.content.grounds.map(({ ground, met, reason, words }) => {
        const under = one.guidelineVersion === null ? undefined : view.decidedUnder.get(one.guidelineVersion);
        return {
          id: ground,
          question: under?.grounds.find(({ id }) => id === ground)?.question[language] ?? ground,
          met,
          reason: under?.reasons.find(({ id }) => id === reason)?.title[language] ?? null,
          words: words ?? null,
        };
      }),
      report: one.report as Record<string, unknown>,
      relation: one.replaces?.relation ?? null,
    })),
    conditions: view.conditions.map(({ decision: _, holds: __, ...condition }) => condition),
    timeline: view.timeline.map((entry) => ({
      id: entry.id,
      type: entry.type,
      at: entry.recordedAt,
      effectiveOn: entry.effectiveOn,
      by: entry.actor.kind === 'person' ? nameOf(entry.actor.person) : null,
      role: entry.actor.kind === 'person' ? entry.actor.role : null,
      facts: entry.facts,
    })),
    order: view.order && {
      on: view.order.on,
      isMade: view.order.isMade,
      items: view.order.standings.map(({ gate, title, heading, demand, state, evidence, recordedLate, page }) => ({
        gate,
        title: title[language],
        section: heading,
        demand,
        state,
        metOn: evidence?.effectiveOn ?? null,
        recordedLate,
        page,
      })),
    },
    review: view.review && reviewAnswer(view.review, nameOf, language),
    certificate: view.certificate && certificateAnswer(view.certificate, file.period, language),
    ruleAnswers: view.ruleAnswers && ruleAnswersShownIn(view.ruleAnswers, language),
    related: view.related.map((one) => relatedAnswer(one, kinds, language)),
    mayAttach: view.mayAttach,
  };
}

/** Of the report that was decided about last, what reads otherwise today. */
function saidBefore({ file, decisions }: CaseView, kind: CaseKind, language: Language): Described[] {
  const decided = decisions.at(-1)?.report;
  if (decided === undefined || isReadIn(decided)) return [];
  const now = new Map(kind.describe(file.content, language).map(({ field, value }) => [field, value]));
  return kind.describe(decided, language).filter(({ field, value }) => now.get(field) !== value);
}

function certificateAnswer(
  certificate: CertificateViewed,
  period: Period,
  language: Language,
): z.output<typeof certificateShown> {
  const { title, isNeeded, applied, issued } = certificate;
  return {
    title: title[language],
    isNeeded,
    applied,
    issued: issued && {
      on: issued.on,
      from: issued.valid.from,
      lastDay: addDays(issued.valid.to, -1),
      documentId: issued.document,
      coversAll: coversAll(certificate, period),
    },
  };
}

/** What a rule pack comes to, in the reader's language. */
export function ruleAnswersShownIn(
  { track, answers, counted }: RuleAnswers,
  language: Language,
): z.output<typeof ruleAnswersShown> {
  return {
    track: { id: track.id, title: track.title[language] },
    answers: answers.map(({ title, reason, ...rest }) => ({
      ...rest,
      title: title[language],
      reason: reason[language],
    })),
    counted: counted.map(({ id, title, value }) => ({ id, title: title[language], value })),
  };
}

function counterpartShown({ ourTrades, trades, ...known }: Counterpart, language: Language) {
  const titles = (of: readonly string[]) => of.map((one) => tradeTitle(one, language));
  return { ...known, trades: titles(trades), unitTrades: titles(ourTrades) };
}

/** A review as the API answers it. */
export function reviewAnswer(
  { assessment, flags, limits, ruleAnswers, deciders }: Review,
  nameOf: (person: PersonId | null) => string | null,
  language: Language,
): NonNullable<z.output<typeof caseView>['review']> {
  const { kind, guideline, circumstances } = assessment;
  const { content, version } = guideline;
  const lawOf = (section: string) =>
    content.sections.find(({ id, origin }) => id === section && origin === 'law')?.heading ?? null;
  return {
    guideline: { versionId: version, title: content.title },
    grounds: kind.groundsFor(assessment.report, circumstances).map(({ id, title, question, refusal, section }) => ({
      id,
      title: title[language],
      question: question[language],
      refusal,
      section,
      law: lawOf(section),
    })),
    reasons: content.reasons.map(({ id, title, outcomes }) => ({
      id,
      title: title[language],
      outcomes: [...outcomes],
    })),
    counterpart: circumstances.counterpart && counterpartShown(circumstances.counterpart, language),
    flags: flags.map(({ code, title }) => ({ code, title: title[language] })),
    limits: limits.map(({ title, facts, ...rest }) => ({ ...rest, title: title[language], facts: { ...facts } })),
    ruleAnswers: ruleAnswers && ruleAnswersShownIn(ruleAnswers, language),
    outcomes: deciders.map(({ outcome, answer, isMine }) => ({
      id: outcome,
      title: kind.outcomes.find(({ id }) => id === outcome)?.title[language] ?? outcome,
      forbids: kind.outcomes.find(({ id }) => id === outcome)?.forbids === true,
      refuses: kind.outcomes.find(({ id }) => id === outcome)?.refuses === true,
      decider: {
        level: answer.decider.level,
        name: answer.decider.kind === 'person' ? nameOf(answer.decider.person) : null,
        isMe: isMine,
        item: answer.item?.number ?? null,
      },
      reasons: answer.reasons.map(({ level, person, because }) => ({ level, name: nameOf(person), because })),
    })),
  };
}
