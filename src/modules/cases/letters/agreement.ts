import { localDate } from '../../../kernel/local-date.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import type { LetterInput } from '../../documents/index.ts';
import type { Assessment } from '../assessment.ts';
import type { DecisionContent } from '../decision.ts';
import type { AgreementSection } from '../kind.ts';
import { texts } from '../texts.ts';
import { type DecisionWritten, matterOf, roleOf } from './decision-facts.ts';

/** Agreements are in Swedish, as decisions are. */
const LANGUAGE: Language = 'sv';

/** As what the employee signs. */
export async function employeeRole(): Promise<string> {
  return (await texts.in(LANGUAGE))('cases.agreement.employee');
}

/** An agreement as both sides sign it: exactly what was applied for, on the conditions that were decided. */
export async function agreementLetterFor(written: DecisionWritten): Promise<LetterInput> {
  const { file, decision, assessment, number, organisation, unit, nameOf, personalNumber } = written;
  const t = await texts.in(LANGUAGE);
  const { kind, guideline } = assessment;
  const { content, decidedBy } = decision;
  const described: AgreementSection = {
    heading: t('cases.agreement.what'),
    rows: kind.describe(decision.report, LANGUAGE).map(({ label, value }) => [label, value] as const),
  };
  const sections = kind.agreementOf?.(decision.report, LANGUAGE) ?? [described];
  const employee = {
    name: nameOf(file.person) ?? t('cases.letter.the-employee'),
    role: await employeeRole(),
    personalNumber,
  };
  const role = await roleOf(decision);
  return {
    language: LANGUAGE,
    organisation,
    unit,
    journalNumber: number,
    date: decision.effectiveOn,
    title: t('cases.agreement.title', { what: matterOf(kind, decision.report) }),
    opening: [
      t('cases.agreement.under', { guideline: guideline.content.title }),
      ...kind.decisionWords(content, LANGUAGE),
    ],
    sections: [
      ...sections.map(({ heading, paragraphs = [], rows }) => ({
        heading,
        paragraphs: [...paragraphs],
        rows: rows.map(([label, value]): [string, string] => [label, value]),
      })),
      ...listed(
        t('cases.agreement.conditions'),
        content.conditions.map(({ text, followUpOn }) =>
          t('cases.letter.condition', { text, day: formatDay(LANGUAGE, localDate(followUpOn)) }),
        ),
      ),
      ...listed(t('cases.agreement.deviations'), deviationsIn(content, assessment)),
      ...listed(t('cases.agreement.more'), content.reasons === undefined ? [] : [content.reasons]),
    ],
    signatories: [employee, ...(decidedBy === null ? [] : [{ name: nameOf(decidedBy) ?? role, role }])],
  };
}

/** Each `bör` that is departed from, in the guideline's words, and why. */
function deviationsIn({ deviations }: DecisionContent, { guideline }: Assessment): string[] {
  const { limits, preferences, checklists } = guideline.content;
  const named = [...limits, ...preferences, ...checklists];
  return deviations.map(({ limit, reason }) => {
    const title = named.find(({ id }) => id === limit)?.title[LANGUAGE];
    return title === undefined ? reason : `${title}: ${reason}`;
  });
}

function listed(heading: string, points: string[]) {
  return points.length === 0 ? [] : [{ heading, points }];
}
