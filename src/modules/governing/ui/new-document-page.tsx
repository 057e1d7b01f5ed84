import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { api, Form, Page, PageLink, SelectField, useForm, useTexts } from '../../../platform/ui/index.ts';
import { governingTexts } from '../texts.ts';
import { ContentFields, contentFrom, contentShape } from './content-fields.tsx';
import { documentsQuery, newDocumentPage } from './pages.ts';

const entered = z.object({ authorityId: z.string(), ...contentShape });

/** Registers a governing document. */
export function NewDocumentPage() {
  const t = useTexts(governingTexts);
  const queries = useQueryClient();
  const navigate = newDocumentPage.useNavigate();
  const { data } = useSuspenseQuery(documentsQuery({ page: 1 }));
  const [only] = data.keeps.length === 1 ? data.keeps : [];
  const form = useForm({
    schema: entered,
    initial: only === undefined ? {} : { authorityId: only.id },
    onSubmit: async ({ authorityId, ...written }, call) => {
      const sent = { authorityId, ...contentFrom(written) };
      const { id } = await api.post<{ id: string }>('/api/v1/governing-documents', sent, call);
      await queries.invalidateQueries({ queryKey: ['governing'] });
      await navigate({ to: '/governing/$documentId', params: { documentId: id } });
    },
  });
  return (
    <Page title={t('governing.new')} kicker={<PageLink to="/governing">{t('governing.title')}</PageLink>}>
      <Form form={form} submit={t('governing.save')}>
        <SelectField
          form={form}
          name="authorityId"
          label={t('governing.field.authority')}
          options={Object.fromEntries(data.keeps.map(({ id, name }) => [id, name]))}
        />
        <ContentFields form={form} units={data.units} />
      </Form>
    </Page>
  );
}
