import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  Form,
  Page,
  PageLink,
  SummaryList,
  TextAreaField,
  useForm,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { IndividualView } from '../../api.ts';
import { riskTexts } from '../../texts.ts';
import { individualPage, individualQuery } from '../pages.ts';
import { IndividualState } from './individuals-page.tsx';

/** One short assessment: what the employee answered, and what the manager does about it. */
export function IndividualPage() {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { assessmentId } = individualPage.useParams();
  const { data: seen } = useSuspenseQuery(individualQuery(assessmentId));
  const { confirmed, template, answers } = seen;
  return (
    <Page
      title={t('risk.individual.one.title', { name: seen.person.name })}
      kicker={<PageLink to="/individual-assessments">{t('risk.individual.title')}</PageLink>}
      lead={t('risk.individual.one.lead', {
        title: template.title[language],
        day: formats.dayOf(seen.answeredAt),
      })}
    >
      <p>
        <IndividualState row={seen} />
      </p>
      <SummaryList
        rows={answers.map(({ item, answer, words }) => ({
          label: template.items.find(({ id }) => id === item)?.text[language] ?? item,
          value: `${t(`risk.individual.answer.${answer}`)}${words === null ? '' : `. ${words}`}`,
        }))}
      />
      {confirmed === null ? null : (
        <p>
          {t('risk.individual.one.confirmed', {
            day: formats.dayOf(confirmed.at),
            by: confirmed.by ?? t('risk.one.signed.unknown'),
          })}{' '}
          {confirmed.measures === null ? '' : t('risk.individual.one.measures', { words: confirmed.measures })}
        </p>
      )}
      {seen.mayConfirm ? <ConfirmForm seen={seen} /> : null}
    </Page>
  );
}

const words = z.string().trim().min(1).max(5_000);
const none = z.object({});
const withMeasures = z.object({ measures: words });

function ConfirmForm({ seen }: { readonly seen: IndividualView }) {
  const t = useTexts(riskTexts);
  const queries = useQueryClient();
  const form = useForm({
    // What worries somebody is not confirmed away: the manager says what is done about it.
    schema: (seen.asksForMeasures ? withMeasures : none) as typeof withMeasures,
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/individual-assessments/${seen.id}/confirmation`, values, call);
      await queries.invalidateQueries({ queryKey: ['risk'] });
    },
  });
  return (
    <section aria-labelledby="confirm" className="stack">
      <h2 id="confirm">{t('risk.individual.confirm.title')}</h2>
      <p>{t('risk.individual.confirm.lead')}</p>
      <Form form={form} submit={t('risk.individual.confirm.send')}>
        {seen.asksForMeasures ? (
          <TextAreaField form={form} name="measures" label={t('risk.individual.confirm.measures')} />
        ) : null}
      </Form>
    </section>
  );
}
