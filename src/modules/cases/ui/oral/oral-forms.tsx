import { z } from 'zod';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  PageLink,
  TextAreaField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { OralAgreementView } from '../../oral/api.ts';
import { oralTexts } from '../../oral/texts.ts';

const answered = z.object({ agrees: z.enum(['yes', 'no']), words: z.string().trim().min(1).max(5_000).optional() });
const followed = z.object({ talkOn: z.iso.date() });

/** The other side says whether it remembers it so. */
export function AnswerForm({ id, onDone }: { readonly id: string; onDone(): Promise<void> }) {
  const t = useTexts(oralTexts);
  const form = useForm({
    schema: answered,
    onSubmit: async ({ agrees, words }, call) => {
      const body = { agrees: agrees === 'yes', ...(words === undefined ? {} : { words }) };
      await api.post(`/api/v1/oral-agreements/${id}/answer`, body, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="answer" className="stack">
      <h2 id="answer">{t('cases.oral.answer.title')}</h2>
      <Form form={form} submit={t('cases.oral.answer.send')}>
        <ChoiceField
          form={form}
          name="agrees"
          label={t('cases.oral.answer.agrees')}
          missing={t('cases.oral.answer.agrees.missing')}
          options={{ yes: t('cases.oral.answer.yes'), no: t('cases.oral.answer.no') }}
        />
        <TextAreaField form={form} name="words" label={t('cases.oral.answer.words')} />
      </Form>
    </section>
  );
}

/** What followed: a talk on a day, or a written report instead. */
export function FollowUpForm({ of, onDone }: { readonly of: OralAgreementView; onDone(): Promise<void> }) {
  const t = useTexts(oralTexts);
  const form = useForm({
    schema: followed,
    onSubmit: async (body, call) => {
      await api.post(`/api/v1/oral-agreements/${of.id}/follow-up`, body, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="follow" className="stack">
      <h2 id="follow">{t('cases.oral.follow.title')}</h2>
      <p>{t('cases.oral.follow.lead')}</p>
      <Form form={form} submit={t('cases.oral.follow.send')}>
        <DateField
          form={form}
          name="talkOn"
          label={t('cases.oral.follow.talk-on')}
          missing={t('cases.oral.follow.talk-on.missing')}
        />
      </Form>
      {of.isMine ? (
        <p>
          <PageLink to="/report/$kind" params={{ kind: of.kind }} search={{}}>
            {t('cases.oral.follow.report')}
          </PageLink>
        </p>
      ) : null}
    </section>
  );
}
