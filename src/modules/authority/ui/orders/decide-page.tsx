import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, DateField, Form, Page, TextField, useForm, useTexts, useToday } from '../../../../platform/ui/index.ts';
import { orderDecided } from '../../api.ts';
import { decidePage } from '../pages.ts';
import { versionQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';

/** An empty last day is not sent: whether another version then falls is asked by the server. */
const asked = orderDecided.extend({ lastDay: orderDecided.shape.decidedOn.optional() });

/** Records what the committee has decided of a draft. */
export function DecidePage() {
  const t = useTexts(authorityPageTexts);
  const queries = useQueryClient();
  const { versionId } = decidePage.useParams();
  const navigate = decidePage.useNavigate();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const form = useForm({
    schema: asked,
    initial: { decidedOn: useToday() },
    async onSubmit(given, { idempotencyKey }) {
      const path = `/api/v1/delegation-orders/versions/${versionId}/decision`;
      await api.post(path, given, { idempotencyKey, ifMatch: `"${version.revision}"` });
      await queries.invalidateQueries({ queryKey: ['authority'] });
      await navigate({ to: '/delegation/$versionId', params: { versionId } });
    },
  });
  return (
    <Page title={t('authority.decide.title')} kicker={version.content.title} lead={t('authority.decide.lead')}>
      <Form form={form} submit={t('authority.decide.submit')}>
        <DateField form={form} name="decidedOn" label={t('authority.decide.decided-on')} />
        <TextField form={form} name="journalNumber" label={t('authority.decide.journal-number')} size={16} />
        <DateField form={form} name="validFrom" label={t('authority.decide.valid-from')} />
        <DateField
          form={form}
          name="lastDay"
          label={t('authority.decide.last-day')}
          hint={t('authority.decide.last-day.hint')}
        />
      </Form>
    </Page>
  );
}
