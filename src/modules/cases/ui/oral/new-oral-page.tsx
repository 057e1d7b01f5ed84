import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  Page,
  TextAreaField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { oralTexts } from '../../oral/texts.ts';
import { KIND_PAGES } from '../kind-pages.ts';
import { newOralPage, oralListQuery } from './pages.ts';

const written = z.object({
  kind: z.enum(KIND_PAGES.map(({ kind }) => kind) as [string, ...string[]]),
  words: z.string().trim().min(1).max(5_000),
  agreedOn: z.iso.date().optional(),
});

/** Writing down what was agreed: whoever does is told first what it means. */
export function NewOralPage() {
  const t = useTexts(oralTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = newOralPage.useNavigate();
  const { person } = newOralPage.useSearch();
  const form = useForm({
    schema: written,
    onSubmit: async (values, call) => {
      const body = { ...values, ...(person === undefined ? {} : { personId: person }) };
      const { id } = await api.post<{ readonly id: string }>('/api/v1/oral-agreements', body, call);
      await queries.invalidateQueries({ queryKey: oralListQuery.queryKey });
      await navigate({ to: '/oral-agreements/$agreementId', params: { agreementId: id } });
    },
  });
  const means = [
    t('cases.oral.new.means.knows'),
    t('cases.oral.new.means.hr'),
    person === undefined ? t('cases.oral.new.means.other-employee') : t('cases.oral.new.means.other-manager'),
    t('cases.oral.new.means.public'),
  ];
  return (
    <Page title={t('cases.oral.new.title')} lead={t('cases.oral.new.lead')}>
      <section aria-labelledby="means">
        <h2 id="means">{t('cases.oral.new.means')}</h2>
        <ul>
          {means.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <Form form={form} submit={t('cases.oral.new.send')}>
        <ChoiceField
          form={form}
          name="kind"
          label={t('cases.oral.new.kind')}
          missing={t('cases.oral.new.kind.missing')}
          options={Object.fromEntries(KIND_PAGES.map(({ kind, title }) => [kind, title[language]]))}
        />
        <TextAreaField
          form={form}
          name="words"
          label={t('cases.oral.new.words')}
          hint={t('cases.oral.new.words.hint')}
          missing={t('cases.oral.new.words.missing')}
        />
        <DateField
          form={form}
          name="agreedOn"
          label={t('cases.oral.new.agreed-on')}
          hint={t('cases.oral.new.agreed-on.hint')}
        />
      </Form>
    </Page>
  );
}
