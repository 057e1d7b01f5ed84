import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  DateField,
  Disclosure,
  Form,
  Page,
  PageLink,
  PlainTable,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useFormats,
  useMay,
  useTexts,
} from '../../../platform/ui/index.ts';
import { followupForm } from '../followups/followup.ts';
import { useFollowupWords } from './followup-words.ts';
import { followupsPage } from './pages.ts';
import { followupsQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

/** The restricted room: the follow-ups that the reader handles. */
export function FollowupsPage() {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const words = useFollowupWords();
  const { data } = useSuspenseQuery(followupsQuery);
  const day = (on: string) => formats.day(on as LocalDate);
  const seesSums = useMay('followup.sum');
  return (
    <Page title={t('accountability.followups')} lead={t('accountability.followups.lead')} width="wide">
      {seesSums ? (
        <p>
          <PageLink to="/followups/outcomes">{t('accountability.followups.sums')}</PageLink>
        </p>
      ) : null}
      {data.items.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('accountability.followups.none')}</p>
          <p>{t('accountability.followups.none.what')}</p>
        </div>
      ) : (
        <PlainTable
          stacks
          name={t('accountability.followups')}
          titles={[
            t('accountability.followup.person'),
            t('accountability.followup.omission'),
            t('accountability.followup.limit'),
            t('accountability.followup.outcome'),
          ]}
          rows={data.items.map(({ id, person, unit, omission, limitOn, closed }) => ({
            key: id,
            cells: [
              <PageLink key="person" to="/followups/$followupId" params={{ followupId: id }}>
                {person}, {unit}
              </PageLink>,
              words.omissions[omission],
              day(limitOn),
              closed === null ? t('accountability.followup.open') : words.outcomes[closed.outcome],
            ],
          }))}
        />
      )}
      <Disclosure title={t('accountability.followup.add')}>{() => <OpenForm />}</Disclosure>
    </Page>
  );
}

function OpenForm() {
  const t = useTexts(chainTexts);
  const queries = useQueryClient();
  const navigate = followupsPage.useNavigate();
  const { omissions } = useFollowupWords();
  const form = useForm({
    schema: followupForm,
    onSubmit: async (sent, call) => {
      const { id } = await api.post<{ id: string }>('/api/v1/followups', sent, call);
      await queries.invalidateQueries({ queryKey: ['followups'] });
      await navigate({ to: '/followups/$followupId', params: { followupId: id } });
    },
  });
  return (
    <Form form={form} submit={t('accountability.followup.open.send')}>
      <TextField form={form} name="employeeId" label={t('accountability.followup.employee')} size={16} />
      <SelectField form={form} name="omission" label={t('accountability.followup.omission')} options={omissions} />
      <DateField
        form={form}
        name="knownOn"
        label={t('accountability.followup.known-on')}
        hint={t('accountability.followup.known-on.hint')}
      />
      <TextAreaField form={form} name="knownHow" label={t('accountability.followup.known-how')} />
    </Form>
  );
}
