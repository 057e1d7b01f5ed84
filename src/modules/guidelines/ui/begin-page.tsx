import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  Form,
  Page,
  PageLink,
  SelectField,
  TextField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { PresetList } from '../api.ts';
import { texts } from '../texts.ts';
import { REACHES } from '../version.ts';
import { beginPage } from './pages.ts';
import { presetsQuery } from './queries.ts';
import { pageTexts } from './texts.ts';

const EMPTY = 'empty';
/** What a guideline that begins from an empty page is about. */
const KINDS = ['secondary-occupation', 'remote-work', 'work-abroad', 'general'] as const;

const asked = z.object({
  from: z.string().min(1),
  title: z.string().trim().min(1).max(200).optional(),
  governs: z.enum(KINDS).optional(),
  authorityId: z.string().min(1),
  reach: z.enum(REACHES),
});

/** Begins a guideline, from one of those that come with the product or from nothing. */
export function BeginPage() {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const { data } = useSuspenseQuery(presetsQuery);
  return (
    <Page
      title={t('guidelines.page.begin')}
      kicker={<PageLink to="/guidelines">{words('guidelines.title')}</PageLink>}
      lead={t('guidelines.page.begin.lead')}
    >
      {data.authorities.length === 0 ? <p>{t('guidelines.page.begin.none')}</p> : <BeginForm {...data} />}
    </Page>
  );
}

function BeginForm({ presets, authorities }: PresetList) {
  const t = useTexts(pageTexts);
  const words = useTexts(texts);
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = beginPage.useNavigate();
  const form = useForm({
    schema: asked,
    initial: { from: presets[0]?.key ?? EMPTY, authorityId: authorities[0]?.id ?? null, reach: 'employer' as const },
    async onSubmit({ from, title, governs, authorityId, reach }, call) {
      const preset = presets.find(({ key }) => key === from)?.content;
      const name = title ?? preset?.title ?? t('guidelines.page.begin');
      const empty = { governs: [governs ?? 'general'], source: { title: name } };
      const content = { ...(preset ?? empty), title: name };
      const { id } = await api.post<{ id: string }>('/api/v1/guidelines', { authorityId, reach, content }, call);
      await queries.invalidateQueries({ queryKey: ['guidelines'] });
      await navigate({ to: '/guidelines/versions/$versionId/edit', params: { versionId: id } });
    },
  });
  const chosen = presets.find(({ key }) => key === form.entered.from);
  const note = chosen?.note[language] ?? t('guidelines.page.begin.empty.note');
  const presetNames = presets.map(({ key, name }) => [key, name[language]]);
  return (
    <Form form={form} submit={t('guidelines.page.begin.submit')}>
      <ChoiceField
        form={form}
        name="from"
        label={t('guidelines.page.begin.from')}
        options={Object.fromEntries([...presetNames, [EMPTY, t('guidelines.page.begin.empty')]])}
      />
      <p className="muted" role="status">
        {note}
      </p>
      <TextField form={form} name="title" label={t('guidelines.page.begin.title')} />
      {chosen === undefined ? (
        <SelectField
          form={form}
          name="governs"
          label={t('guidelines.page.begin.governs')}
          options={{
            'secondary-occupation': t('guidelines.page.kind.secondary-occupation'),
            'remote-work': t('guidelines.page.kind.remote-work'),
            'work-abroad': t('guidelines.page.kind.work-abroad'),
            general: t('guidelines.page.kind.general'),
          }}
        />
      ) : null}
      <SelectField
        form={form}
        name="authorityId"
        label={t('guidelines.page.begin.authority')}
        options={Object.fromEntries(authorities.map(({ id, name }) => [id, name]))}
      />
      <ChoiceField
        form={form}
        name="reach"
        label={t('guidelines.page.begin.reach')}
        options={{
          employer: words('guidelines.reach.employer'),
          authority: words('guidelines.reach.authority'),
        }}
      />
    </Form>
  );
}
