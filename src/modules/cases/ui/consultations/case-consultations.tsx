import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  DateField,
  Disclosure,
  Form,
  SelectField,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { type CaseConsultationsShown, consultationForm } from '../../consultations/api.ts';
import { consultationTexts } from '../../consultations/texts.ts';
import { dayOf } from '../days.ts';
import { useRoleWords } from '../use-role-words.ts';
import { Answered } from './answered.tsx';
import { ofCaseQuery } from './pages.ts';

/** What specialists have been asked about a case and have answered, and asking one; nothing when there is neither. */
export function CaseConsultations({ caseId }: { readonly caseId: string }) {
  const t = useTexts(consultationTexts);
  const queries = useQueryClient();
  const [isSent, setSent] = useState(false);
  const { data } = useQuery(ofCaseQuery(caseId));
  if (data === undefined || data.items.length + data.mayAsk.length === 0) return null;
  return (
    <section aria-labelledby="consultations" className="stack">
      <h2 id="consultations">{t('cases.consultation.title')}</h2>
      <p role="status">{isSent ? t('cases.consultation.ask.done') : null}</p>
      {data.items.length === 0 ? null : (
        <ul className="case-list">
          {data.items.map((one) => (
            <Item key={one.id} of={one} />
          ))}
        </ul>
      )}
      {data.mayAsk.length === 0 ? null : (
        <Disclosure title={t('cases.consultation.ask')}>
          {(close) => (
            <AskForm
              caseId={caseId}
              mayAsk={data.mayAsk}
              onDone={async () => {
                await queries.invalidateQueries({ queryKey: ['cases'] });
                close();
                setSent(true);
              }}
            />
          )}
        </Disclosure>
      )}
    </section>
  );
}

function Item({ of }: { readonly of: CaseConsultationsShown['items'][number] }) {
  const t = useTexts(consultationTexts);
  const formats = useFormats();
  const asked = { about: of.aboutTitle, day: formats.day(dayOf(of.askedAt)) };
  return (
    <li>
      <p className="muted">
        {of.askedBy === null
          ? t('cases.consultation.asked', asked)
          : t('cases.consultation.asked-by', { ...asked, who: of.askedBy })}
      </p>
      <p className="case-words">{of.question}</p>
      {of.answer === null && !of.isWithdrawn ? (
        <p>
          {t('cases.consultation.waits', {
            who: of.answerers.join(', ') || t('cases.consultation.somebody'),
            day: formats.deadline(of.answerBy as LocalDate),
          })}
        </p>
      ) : null}
      <Answered of={of} />
    </li>
  );
}

/** How long a specialist usually gets. */
const DAYS_TO_ANSWER = 10;

interface AskFormProps extends Pick<CaseConsultationsShown, 'mayAsk'> {
  readonly caseId: string;
  onDone(): Promise<void>;
}

function AskForm({ caseId, mayAsk, onDone }: AskFormProps) {
  const t = useTexts(consultationTexts);
  const today = useToday();
  const roleWords = useRoleWords();
  const form = useForm({
    schema: consultationForm,
    initial: { answerBy: addDays(today, DAYS_TO_ANSWER) },
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/cases/${caseId}/consultations`, values, call);
      await onDone();
    },
  });
  const options = Object.fromEntries(
    mayAsk.map(({ about, title, role, answerers }) => [
      about,
      t('cases.consultation.ask.of', { about: title, who: answerers.join(', ') || roleWords(role) }),
    ]),
  );
  return (
    <Form form={form} submit={t('cases.consultation.ask.send')}>
      <SelectField
        form={form}
        name="about"
        label={t('cases.consultation.ask.about')}
        missing={t('cases.consultation.ask.about.missing')}
        options={options as Record<(typeof mayAsk)[number]['about'], string>}
      />
      <TextAreaField
        form={form}
        name="question"
        label={t('cases.consultation.ask.question')}
        hint={t('cases.consultation.ask.question.hint')}
        missing={t('cases.consultation.ask.question.missing')}
      />
      <DateField
        form={form}
        name="answerBy"
        label={t('cases.consultation.ask.by')}
        missing={t('cases.consultation.ask.by.missing')}
        from={addDays(today, 1)}
      />
    </Form>
  );
}
