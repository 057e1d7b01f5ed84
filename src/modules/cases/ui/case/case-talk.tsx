import './case-page.css';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { useFormats, useTexts } from '../../../../platform/ui/index.ts';
import { dayOf } from '../days.ts';
import type { CaseViewed } from '../queries.ts';
import { casePageTexts } from '../texts.ts';

/** Questions with their answers, and what the managers of other employments think. */
export function CaseTalk({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  return (
    <>
      {seen.questions.length === 0 ? null : (
        <section aria-labelledby="questions">
          <h2 id="questions">{t('cases.case.questions')}</h2>
          <ul className="case-list">
            {seen.questions.map((question) => (
              <QuestionItem key={question.id} question={question} />
            ))}
          </ul>
        </section>
      )}
      {seen.opinions.length === 0 ? null : (
        <section aria-labelledby="opinions">
          <h2 id="opinions">{t('cases.case.opinions')}</h2>
          <ul className="case-list">
            {seen.opinions.map((opinion) => (
              <OpinionItem key={opinion.employmentId} opinion={opinion} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function QuestionItem({ question }: { readonly question: CaseViewed['questions'][number] }) {
  const t = useTexts(casePageTexts);
  const formats = useFormats();
  const { askedAt, askedBy, text, answerBy, answer } = question;
  const day = formats.day(dayOf(askedAt));
  return (
    <li>
      <p className="muted">
        {askedBy === null ? t('cases.question.asked', { day }) : t('cases.question.asked-by', { who: askedBy, day })}
      </p>
      <p className="case-words">{text}</p>
      {answer === null ? (
        <p>{t('cases.question.waits', { day: formats.deadline(answerBy as LocalDate) })}</p>
      ) : (
        <>
          <p className="muted">{t('cases.question.answered', { day: formats.day(dayOf(answer.at)) })}</p>
          <p className="case-words">{answer.text}</p>
        </>
      )}
    </li>
  );
}

function OpinionItem({ opinion }: { readonly opinion: CaseViewed['opinions'][number] }) {
  const t = useTexts(casePageTexts);
  const formats = useFormats();
  const { title, unit, managers, given } = opinion;
  return (
    <li>
      <p className="muted">{[title, unit].filter(Boolean).join(', ')}</p>
      {given === null ? (
        <p>{t('cases.opinion.waits', { who: managers.join(', ') || t('cases.opinion.somebody') })}</p>
      ) : (
        <>
          <p>
            {t(given.objects ? 'cases.opinion.does-object' : 'cases.opinion.does-not-object', {
              who: given.by ?? t('cases.opinion.somebody'),
              day: formats.day(dayOf(given.at)),
            })}
          </p>
          <p className="case-words">{given.text}</p>
        </>
      )}
    </li>
  );
}
