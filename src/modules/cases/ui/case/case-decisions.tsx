import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Disclosure, SummaryList, type SummaryRow, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import { dayOf } from '../days.ts';
import type { CaseViewed } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { useRoleWords } from '../use-role-words.ts';
import { FollowUpForm } from './step-forms.tsx';

type Decision = CaseViewed['decisions'][number];

interface CaseDecisionsProps {
  readonly seen: CaseViewed;
  onFollowedUp(): void;
}

/** What was decided, by whom and under which item, with grounds, reasons, and conditions to follow up. */
export function CaseDecisions({ seen, onFollowedUp }: CaseDecisionsProps) {
  const t = useTexts(casePageTexts);
  if (seen.decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{seen.decisions.length === 1 ? t('cases.case.decision') : t('cases.case.decisions')}</h2>
      {seen.decisions.toReversed().map((decision) => (
        <DecisionFacts key={decision.id} decision={decision} />
      ))}
      {seen.conditions.length === 0 ? null : <Conditions seen={seen} onFollowedUp={onFollowedUp} />}
    </section>
  );
}

function DecisionFacts({ decision }: { readonly decision: Decision }) {
  const t = useTexts(casePageTexts);
  const formats = useFormats();
  const roleWords = useRoleWords();
  const { content, relation } = decision;
  const day = (value: string | undefined) => (value === undefined ? undefined : formats.day(value as LocalDate));
  const level = roleWords(decision.level);
  const who = decision.decidedBy ?? level;
  // An earlier register need not say who: then where it comes from is all there is to say.
  const byLevel = decision.decidedBy === null ? level : t('cases.decision.by.level', { who, level });
  const rows: (SummaryRow | false)[] = [
    { label: t('cases.decision.outcome'), value: <strong>{decision.outcomeTitle}</strong> },
    {
      label: t('cases.decision.by'),
      value: decision.item === null ? byLevel : t('cases.decision.by.item', { who, level, item: decision.item }),
    },
    { label: t('cases.decision.on'), value: formats.day(dayOf(decision.decidedAt)) },
    content.because !== undefined && {
      label: t('cases.decision.because'),
      value: <span className="case-words">{content.because}</span>,
    },
    content.forbiddenPart !== undefined && { label: t('cases.decision.part'), value: content.forbiddenPart },
    content.stopBy !== undefined && { label: t('cases.decision.stop-by'), value: day(content.stopBy) },
    content.reasons !== undefined && {
      label: t('cases.decision.reasons'),
      value: <span className="case-words">{content.reasons}</span>,
    },
    ...decision.grounds.map(({ question, met, words, reason }) => ({
      label: question,
      value: (
        <>
          <strong>{met ? t('cases.yes') : t('cases.no')}</strong>
          {'. '}
          {words ?? reason}
        </>
      ),
    })),
    content.reviewOn !== undefined && { label: t('cases.decision.review-on'), value: day(content.reviewOn) },
  ];
  return (
    <>
      {relation === null ? null : <h3>{t(`cases.decision.${relation}`)}</h3>}
      <SummaryList rows={rows.filter((row) => row !== false)} />
    </>
  );
}

function Conditions({ seen, onFollowedUp }: CaseDecisionsProps) {
  const t = useTexts(casePageTexts);
  const formats = useFormats();
  return (
    <>
      <h3>{t('cases.case.conditions')}</h3>
      <ul className="case-list">
        {seen.conditions.map(({ id, text, followUpOn, followedUp }) => (
          <li key={id}>
            <p className="case-words">{text}</p>
            <p className="muted">
              {followedUp === null
                ? t('cases.condition.on', { day: formats.deadline(followUpOn as LocalDate) })
                : t(followedUp.isMet ? 'cases.condition.kept' : 'cases.condition.not-kept', {
                    day: formats.day(dayOf(followedUp.at)),
                  })}
            </p>
            {followedUp === null && seen.steps.includes('follow-up') ? (
              <Disclosure title={t('cases.follow-up.title')}>
                {(close) => (
                  <FollowUpForm
                    seen={seen}
                    conditionId={id}
                    onDone={() => {
                      close();
                      onFollowedUp();
                    }}
                  />
                )}
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
