import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { dayField } from '../../../../platform/fields/index.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { councilForm, followUpForm, type RiskAssessmentView } from '../../api.ts';
import { riskTexts } from '../../texts.ts';
import { useContent } from './use-content.ts';

interface LaterProps {
  readonly seen: RiskAssessmentView;
}

/** What comes after the signature: the local council is told, and it is followed up once a year. */
export function Later({ seen }: LaterProps) {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const { councilInformedOn, followUps, mayWrite } = seen;
  return (
    <>
      <section aria-labelledby="council" className="stack">
        <h2 id="council">{t('risk.council.title')}</h2>
        {councilInformedOn === null ? (
          <p>{t('risk.council.lead')}</p>
        ) : (
          <p>{t('risk.council.done', { day: formats.day(councilInformedOn as LocalDate) })}</p>
        )}
        {mayWrite && councilInformedOn === null ? <CouncilForm seen={seen} /> : null}
      </section>
      <section aria-labelledby="follow" className="stack">
        <h2 id="follow">{t('risk.follow.title')}</h2>
        <p>{t('risk.follow.lead')}</p>
        {followUps.length === 0 ? null : (
          <div>
            <h3>{t('risk.follow.history')}</h3>
            <ul className="risk-list">
              {followUps.map(({ followedOn, recordedAt, words, newRisks }) => (
                <li key={recordedAt}>
                  {t('risk.follow.said', { day: formats.day(followedOn as LocalDate), words })}{' '}
                  {newRisks ? t('risk.follow.said.new') : ''}
                </li>
              ))}
            </ul>
          </div>
        )}
        {mayWrite ? <FollowUpForm key={followUps.length} seen={seen} /> : null}
      </section>
    </>
  );
}

function CouncilForm({ seen }: LaterProps) {
  const t = useTexts(riskTexts);
  const today = useToday();
  const { reload } = useContent(seen);
  const form = useForm({
    schema: councilForm,
    initial: { informedOn: today },
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/risk-assessments/${seen.id}/council`, values, call);
      await reload();
    },
  });
  return (
    <Form form={form} submit={t('risk.council.send')}>
      <DateField form={form} name="informedOn" label={t('risk.council.on')} missing={t('risk.on.missing')} to={today} />
    </Form>
  );
}

const followed = z.object({
  followedOn: dayField,
  newRisks: z.enum(['yes', 'no']),
  words: followUpForm.shape.words,
});

function FollowUpForm({ seen }: LaterProps) {
  const t = useTexts(riskTexts);
  const today = useToday();
  const { reload } = useContent(seen);
  const form = useForm({
    schema: followed,
    initial: { followedOn: today },
    onSubmit: async ({ newRisks, ...rest }, call) => {
      const body = { ...rest, newRisks: newRisks === 'yes' };
      await api.post(`/api/v1/risk-assessments/${seen.id}/follow-ups`, body, call);
      await reload();
    },
  });
  return (
    <Form form={form} submit={t('risk.follow.send')}>
      <DateField form={form} name="followedOn" label={t('risk.follow.on')} missing={t('risk.on.missing')} to={today} />
      <ChoiceField
        form={form}
        name="newRisks"
        label={t('risk.follow.new')}
        missing={t('risk.follow.new.missing')}
        options={{ yes: t('risk.follow.new.yes'), no: t('risk.follow.new.no') }}
      />
      <TextAreaField form={form} name="words" label={t('risk.follow.words')} missing={t('risk.follow.words.missing')} />
    </Form>
  );
}
