import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  Form,
  Page,
  PageLink,
  SummaryList,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { consultationAnswerForm } from '../../consultations/api.ts';
import { consultationTexts } from '../../consultations/texts.ts';
import { RuleAnswers } from '../rules/rule-answers.tsx';
import { Answered } from './answered.tsx';
import { consultationPage, consultationQuery } from './pages.ts';

/** A question to a specialist: what is asked, of which application, and the answer. */
export function ConsultationPage() {
  const t = useTexts(consultationTexts);
  const formats = useFormats();
  const queries = useQueryClient();
  const { consultationId } = consultationPage.useParams();
  const { data } = useSuspenseQuery(consultationQuery(consultationId));
  const [isDone, setDone] = useState(false);
  async function done() {
    await queries.invalidateQueries();
    setDone(true);
  }
  const { kindTitle, unit, person, caseId } = data;
  return (
    <Page
      title={t('cases.consultation.one.title', { about: data.aboutTitle })}
      kicker={[kindTitle, unit].filter(Boolean).join(' · ')}
      lead={t('cases.consultation.one.lead')}
    >
      <p role="status">{isDone ? t('cases.consultation.answer.done') : null}</p>
      <section aria-labelledby="question" className="stack">
        <h2 id="question">{t('cases.consultation.one.question')}</h2>
        <p className="case-words">{data.question}</p>
        <p className="muted">
          {t('cases.consultation.column.by')}: {formats.deadline(data.answerBy as LocalDate)}
        </p>
        <Answered of={data} />
      </section>
      {data.mayAnswer ? <AnswerForm id={consultationId} onDone={done} /> : null}
      <section aria-labelledby="matter" className="stack">
        <h2 id="matter">{t('cases.consultation.one.matter')}</h2>
        {person === null ? <p>{t('cases.consultation.one.nobody')}</p> : null}
        <SummaryList
          rows={[
            ...(person === null ? [] : [{ label: t('cases.consultation.one.fact.person'), value: person }]),
            ...data.described,
          ]}
        />
        {caseId === null ? null : (
          <p>
            <PageLink to="/cases/$caseId" params={{ caseId }} search={{}}>
              {t('cases.consultation.one.case')}
            </PageLink>
          </p>
        )}
      </section>
      {data.ruleAnswers === null ? null : (
        <section aria-labelledby="rules" className="stack">
          <h2 id="rules">{t('cases.consultation.one.rules')}</h2>
          <RuleAnswers told={data.ruleAnswers} />
        </section>
      )}
    </Page>
  );
}

function AnswerForm({ id, onDone }: { readonly id: string; onDone(): Promise<void> }) {
  const t = useTexts(consultationTexts);
  const form = useForm({
    schema: consultationAnswerForm,
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/consultations/${id}/answer`, values, call);
      await onDone();
    },
  });
  const position = (of: 'no-objection' | 'on-conditions' | 'objects') => t(`cases.consultation.position.${of}`);
  return (
    <section aria-labelledby="answer" className="stack">
      <h2 id="answer">{t('cases.consultation.answer.title')}</h2>
      <Form form={form} submit={t('cases.consultation.answer.send')}>
        <ChoiceField
          form={form}
          name="position"
          label={t('cases.consultation.answer.position')}
          missing={t('cases.consultation.answer.position.missing')}
          options={{
            'no-objection': position('no-objection'),
            'on-conditions': position('on-conditions'),
            objects: position('objects'),
          }}
        />
        <TextAreaField
          form={form}
          name="words"
          label={t('cases.consultation.answer.words')}
          missing={t('cases.consultation.answer.words.missing')}
        />
      </Form>
    </section>
  );
}
