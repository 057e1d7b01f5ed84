import type { PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import type { DecisionInput } from '../../documents/index.ts';
import type { GuidelineContent } from '../../guidelines/index.ts';
import type { Assessment } from '../assessment.ts';
import type { CaseDecision, CaseFile } from '../case.ts';
import type { CaseKind } from '../kind.ts';
import type { RuleAnswered } from '../rule-answers.ts';
import { texts } from '../texts.ts';

/** Letters are in Swedish, the language of the decision. */
const LANGUAGE: Language = 'sv';

/** The section of a guideline that says how a decision can be tried, printed at the end of its letter. */
const REVIEW_SECTION = 'provning';

/** A decision and what its letter says around it. */
export interface DecisionWritten {
  readonly file: CaseFile;
  readonly decision: CaseDecision;
  readonly assessment: Assessment;
  readonly number: string;
  /** The decision that it corrects or reconsiders. */
  readonly replaced: CaseDecision | null;
  readonly organisation: string;
  readonly unit: string | null;
  nameOf(person: PersonId): string | undefined;
  /** Of the one it is about, for an agreement; null where it is not written. */
  readonly personalNumber: string | null;
}

/** As what somebody decided, in words. */
export async function roleOf({ level }: CaseDecision): Promise<string> {
  const t = await texts.in(LANGUAGE);
  return t(`cases.level.${level}`);
}

/** What the letter of a decision says: nothing but what was decided, from what, and why. */
export async function decisionFactsFor(written: DecisionWritten): Promise<DecisionInput> {
  const { file, decision, assessment, number, organisation, unit, nameOf } = written;
  const t = await texts.in(LANGUAGE);
  const { kind, guideline } = assessment;
  const { content, outcome, decidedBy, item } = decision;
  const role = await roleOf(decision);
  const title = kind.outcomes.find(({ id }) => id === outcome)?.title[LANGUAGE] ?? outcome;
  return {
    language: LANGUAGE,
    organisation,
    unit,
    journalNumber: number,
    date: decision.effectiveOn,
    title: t(`cases.letter.title.${decision.replaces?.relation ?? 'decides'}`, {
      what: matterOf(kind, decision.report),
    }),
    addressee: { name: nameOf(file.person) ?? t('cases.letter.the-employee') },
    opening: [
      ...openingOf(written, t),
      item === null
        ? t('cases.letter.decided-without-item', { guideline: guideline.content.title })
        : t('cases.letter.decided-under', { guideline: guideline.content.title, item }),
    ],
    decision: [title, ...kind.decisionWords(content, LANGUAGE)],
    conditions: content.conditions.map(({ text, followUpOn }) =>
      t('cases.letter.condition', { text, day: formatDay(LANGUAGE, localDate(followUpOn)) }),
    ),
    reasons: [...(content.reasons === undefined ? [] : [content.reasons]), ...groundsIn(assessment, content)],
    basis: kind.describe(decision.report, LANGUAGE).map(({ label, value }): [string, string] => [label, value]),
    rules: (decision.ruleAnswers?.answers ?? []).map((one) => rowOfAnswer(one, t)),
    laws: lawsIn(guideline.content, assessment, content),
    review: guideline.content.sections.find(({ id }) => id === REVIEW_SECTION)?.text.split('\n\n') ?? [],
    signatories: decidedBy === null ? [] : [{ name: nameOf(decidedBy) ?? role, role }],
  };
}

/** What a letter is about: the kind once, and what was reported. */
export function matterOf(kind: CaseKind, report: unknown): string {
  const what = kind.titleOf(report, LANGUAGE);
  const named = kind.title[LANGUAGE];
  return what.startsWith(named) ? what : `${named} – ${what}`;
}

/** What a question of the rule pack came to, why, and by which source as of which day. */
function rowOfAnswer(
  { title, answer, reason, source, sourceDate }: RuleAnswered,
  t: Awaited<ReturnType<typeof texts.in>>,
): [string, string] {
  const from =
    source === null
      ? []
      : sourceDate === null
        ? [t('cases.rules.source', { source })]
        : [t('cases.rules.source.dated', { source, day: formatDay(LANGUAGE, localDate(sourceDate)) })];
  return [title[LANGUAGE], [`${t(`cases.rules.${answer}`)}.`, reason[LANGUAGE], ...from].join(' ')];
}

/** That the decision takes the place of another, and why. */
function openingOf(
  { decision, replaced }: DecisionWritten,
  t: Awaited<ReturnType<typeof texts.in>>,
): readonly string[] {
  const { replaces, content } = decision;
  if (replaces === null || replaced === null) return [];
  const said = t(`cases.letter.${replaces.relation}`, { day: formatDay(LANGUAGE, replaced.effectiveOn) });
  return content.because === undefined ? [said] : [said, content.because];
}

function groundsIn(
  { kind, report, circumstances, guideline }: Assessment,
  { grounds }: CaseDecision['content'],
): string[] {
  return kind.groundsFor(report, circumstances).flatMap(({ id, title }) => {
    const judged = grounds.find(({ ground }) => ground === id);
    const standard = guideline.content.reasons.find((reason) => reason.id === judged?.reason)?.title[LANGUAGE];
    const said = judged?.words ?? standard;
    return said === undefined ? [] : [`${title[LANGUAGE]}: ${said}`];
  });
}

/** The law that each judged ground rests on, as the guideline retells it. */
function lawsIn(
  { sections }: GuidelineContent,
  { kind, report, circumstances }: Assessment,
  { grounds }: CaseDecision['content'],
) {
  const cited = kind
    .groundsFor(report, circumstances)
    .filter(({ id }) => grounds.some(({ ground }) => ground === id))
    .map(({ section }) => section);
  return sections
    .filter(({ id, origin }) => origin === 'law' && cited.includes(id))
    .map(({ heading, text }) => ({ citation: heading, says: text }));
}
