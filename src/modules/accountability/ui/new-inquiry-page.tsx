import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { api, Form, Page, PageLink, SelectField, TextField, useForm, useTexts } from '../../../platform/ui/index.ts';
import { newInquiryPage } from './pages.ts';
import { inquiriesQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

const opening = z.object({
  title: z.string().trim().min(1).max(300),
  authorityId: z.string(),
  employeeId: z.string().trim().min(1).max(60),
});

/** Opening an inquiry: into what, under which committee, and who leads it. */
export function NewInquiryPage() {
  const t = useTexts(chainTexts);
  const queries = useQueryClient();
  const navigate = newInquiryPage.useNavigate();
  const { kind, matterId } = newInquiryPage.useSearch();
  const { data } = useSuspenseQuery(inquiriesQuery);
  const about = kind === undefined || matterId === undefined ? null : { kind, id: matterId };
  const [only] = data.opens.length === 1 ? data.opens : [];
  const form = useForm({
    schema: opening,
    initial: only === undefined ? {} : { authorityId: only.id },
    onSubmit: async (sent, call) => {
      const { id } = await api.post<{ id: string }>('/api/v1/inquiries', { ...sent, about }, call);
      await queries.invalidateQueries({ queryKey: ['inquiries'] });
      await navigate({ to: '/inquiries/$inquiryId', params: { inquiryId: id } });
    },
  });
  return (
    <Page
      title={t('accountability.new.title')}
      kicker={
        about === null ? (
          <PageLink to="/inquiries">{t('accountability.inquiries.title')}</PageLink>
        ) : (
          <PageLink to="/chains/$kind/$matterId" params={{ kind: about.kind, matterId: about.id }}>
            {t('accountability.chain.title')}
          </PageLink>
        )
      }
      lead={t(about === null ? 'accountability.new.lead' : 'accountability.new.lead.about')}
    >
      <Form form={form} submit={t('accountability.new.send')}>
        <TextField form={form} name="title" label={t('accountability.new.what')} />
        <SelectField
          form={form}
          name="authorityId"
          label={t('accountability.new.authority')}
          options={Object.fromEntries(data.opens.map(({ id, name }) => [id, name]))}
        />
        <TextField
          form={form}
          name="employeeId"
          label={t('accountability.new.owner')}
          hint={t('accountability.new.owner.hint')}
          size={16}
        />
      </Form>
    </Page>
  );
}
