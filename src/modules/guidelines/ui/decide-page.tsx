import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  PageLink,
  ProblemPage,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { decisionMade, type VersionAnswer } from '../api.ts';
import { decidePage } from './pages.ts';
import { versionQuery } from './queries.ts';
import { pageTexts } from './texts.ts';
import { Banners } from './version/banners.tsx';
import { VersionFrame } from './version/version-head.tsx';

/** What is asked here: whether the decision says for how long, and until when, are two questions. */
const asked = z
  .object({
    decidedOn: decisionMade.shape.decidedOn,
    journalNumber: decisionMade.shape.journalNumber,
    validFrom: decisionMade.shape.validFrom,
    until: z.enum(['unsaid', 'on', 'day']),
    lastDay: decisionMade.shape.validFrom.optional(),
  })
  .refine(({ until, lastDay }) => until !== 'day' || lastDay !== undefined, {
    path: ['lastDay'],
    params: {
      sv: 'Skriv sista dagen, eller välj något annat ovanför.',
      en: 'Write the last day, or choose something else above.',
    },
  });

/** Records what the authority has decided of a draft. */
export function DecidePage() {
  const t = useTexts(pageTexts);
  const { versionId } = decidePage.useParams();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  if (version.status === 'draft' && !version.mayDecide) return <ProblemPage problem={CLOSED} />;
  return (
    <VersionFrame version={version} title={t('guidelines.page.decide.title')} lead={t('guidelines.page.decide.lead')}>
      {version.status === 'decided' ? (
        <p>{t('guidelines.page.decide.already')}</p>
      ) : (
        <>
          <Banners version={version} />
          <DecisionForm version={version} />
        </>
      )}
    </VersionFrame>
  );
}

const CLOSED = { status: 403, code: 'access.not-allowed', title: '' };

function DecisionForm({ version }: { readonly version: VersionAnswer }) {
  const t = useTexts(pageTexts);
  const queries = useQueryClient();
  const navigate = decidePage.useNavigate();
  const form = useForm({
    schema: asked,
    initial: { decidedOn: useToday(), until: 'unsaid' as const },
    async onSubmit({ until, lastDay, ...given }, call) {
      const said = until === 'unsaid' ? {} : { lastDay: until === 'day' ? (lastDay ?? null) : null };
      await api.post(
        `/api/v1/guidelines/versions/${version.id}/decision`,
        { ...given, ...said },
        { ...call, ifMatch: `"${version.revision}"` },
      );
      await queries.invalidateQueries({ queryKey: ['guidelines'] });
      await navigate({ to: '/guidelines/versions/$versionId', params: { versionId: version.id } });
    },
  });
  return (
    <>
      <p>
        {t('guidelines.page.decide.by')}: <strong>{version.authorityName}</strong>
      </p>
      <p>
        {t('guidelines.page.decide.check')}{' '}
        <PageLink to="/guidelines/versions/$versionId/difference" params={{ versionId: version.id }}>
          {t('guidelines.page.nav.difference')}
        </PageLink>
        {', '}
        <PageLink to="/guidelines/versions/$versionId/what-would-change" params={{ versionId: version.id }}>
          {t('guidelines.page.nav.change')}
        </PageLink>
      </p>
      <Form form={form} submit={t('guidelines.page.decide.submit')}>
        <TextField
          form={form}
          name="journalNumber"
          label={t('guidelines.page.decide.journal-number')}
          hint={t('guidelines.page.decide.journal-number.hint')}
          size={24}
        />
        <DateField form={form} name="decidedOn" label={t('guidelines.page.decide.decided-on')} />
        <DateField
          form={form}
          name="validFrom"
          label={t('guidelines.page.decide.valid-from')}
          hint={t('guidelines.page.decide.valid-from.hint')}
        />
        <ChoiceField
          form={form}
          name="until"
          label={t('guidelines.page.decide.until')}
          options={{
            unsaid: t('guidelines.page.decide.until.unsaid'),
            on: t('guidelines.page.decide.until.on'),
            day: t('guidelines.page.decide.until.day'),
          }}
        />
        {form.entered.until === 'day' ? (
          <DateField form={form} name="lastDay" label={t('guidelines.page.decide.last-day')} isNeeded />
        ) : null}
      </Form>
    </>
  );
}
