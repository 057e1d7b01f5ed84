import '@navikt/ds-css/dist/component/form.css';
import { Select } from '@navikt/ds-react/Select';
import { TextField as PlainField } from '@navikt/ds-react/TextField';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  FilterBar,
  Form,
  Loading,
  Page,
  PageLink,
  ProblemNotice,
  problemOf,
  TextField,
  useForm,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { distributionTexts } from '../texts.ts';
import { type Asked, listsQuery, newListPage, previewQuery, ROUTES } from './pages.ts';
import { RowsTable } from './rows-table.tsx';

/** Draws up a list: first what it would hold and what is missing, then the list. */
export function NewListPage() {
  const t = useTexts(distributionTexts);
  const { authorityId, route, from, to } = newListPage.useSearch();
  const navigate = newListPage.useNavigate();
  const { data } = useSuspenseQuery(listsQuery(1));
  const today = useToday();
  const asked =
    authorityId === undefined || from === undefined || to === undefined
      ? undefined
      : { authorityId, route: route ?? 'committee', from, to };
  return (
    <Page
      title={t(data.keeps.length > 0 ? 'distribution.lists.new' : 'distribution.lists.look')}
      kicker={<PageLink to="/decision-lists">{t('distribution.lists.title')}</PageLink>}
      lead={t('distribution.lists.new.lead')}
      width="wide"
    >
      <FilterBar
        key={[authorityId, route, from, to].join(' ')}
        onApply={(given) =>
          navigate({
            search: {
              page: 1,
              authorityId: given.authorityId,
              route: ROUTES.find((one) => one === given.route),
              from: parseLocalDate(given.from ?? ''),
              to: parseLocalDate(given.to ?? ''),
            },
          })
        }
      >
        <Select
          name="authorityId"
          label={t('distribution.authority')}
          size="small"
          defaultValue={authorityId ?? data.reads[0]?.id}
        >
          {data.reads.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select name="route" label={t('distribution.route')} size="small" defaultValue={route ?? 'committee'}>
          {ROUTES.map((one) => (
            <option key={one} value={one}>
              {t(`distribution.route.${one}`)}
            </option>
          ))}
        </Select>
        <PlainField
          name="from"
          label={t('distribution.from')}
          size="small"
          defaultValue={from ?? `${today.slice(0, 8)}01`}
        />
        <PlainField name="to" label={t('distribution.to')} size="small" defaultValue={to ?? today} />
      </FilterBar>
      {asked === undefined ? null : <Preview asked={asked} mayKeep={data.keeps.includes(asked.authorityId)} />}
    </Page>
  );
}

function Preview({ asked, mayKeep }: { readonly asked: Asked; readonly mayKeep: boolean }) {
  const t = useTexts(distributionTexts);
  const { data, error } = useQuery(previewQuery(asked));
  if (error !== null) return <ProblemNotice problem={problemOf(error)} />;
  if (data === undefined) return <Loading />;
  if (data.rows.length === 0) return <p className="empty">{t('distribution.preview.none')}</p>;
  return (
    <>
      <RowsTable rows={data.rows} />
      {mayKeep ? <DrawUp key={JSON.stringify(asked)} asked={asked} /> : null}
    </>
  );
}

const entered = z.object({ journalNumber: z.string().max(100).nullable() });

function DrawUp({ asked }: { readonly asked: Asked }) {
  const t = useTexts(distributionTexts);
  const queries = useQueryClient();
  const navigate = newListPage.useNavigate();
  const form = useForm({
    schema: entered,
    onSubmit: async (sent, call) => {
      const { id } = await api.post<{ id: string }>('/api/v1/decision-lists', { ...asked, ...sent }, call);
      await queries.invalidateQueries({ queryKey: ['decision-lists'] });
      await navigate({ to: '/decision-lists/$listId', params: { listId: id } });
    },
  });
  return (
    <section aria-labelledby="draw-up">
      <h2 id="draw-up">{t('distribution.draw-up')}</h2>
      <Form form={form} submit={t('distribution.draw-up')}>
        <TextField
          form={form}
          name="journalNumber"
          label={t('distribution.draw-up.number')}
          hint={t('distribution.draw-up.number.hint')}
        />
      </Form>
    </section>
  );
}
