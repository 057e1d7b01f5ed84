import '@navikt/ds-css/dist/component/form.css';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { api, Page, PageLink, SummaryList, useLanguage, useTexts } from '../../../platform/ui/index.ts';
import type { PreviewView, RunView } from '../api.ts';
import { mappingTexts } from '../texts.ts';
import { columnTexts, wordsForColumn } from './columns/texts.ts';
import { columnsPage, previewQuery } from './pages.ts';
import { Told } from './told.tsx';

/** Looking through a file: how it is read, and saying what it calls our columns. Values are shown by their shape alone. */
export function ColumnsPage() {
  const t = useTexts(mappingTexts);
  const { runId, file } = columnsPage.useParams();
  const { data } = useSuspenseQuery(previewQuery(runId, file));
  return (
    <Page title={t('mapping.columns.title', { file: data.fileName })} lead={t('mapping.columns.lead')}>
      {data.tried === null ? null : <TriedOut tried={data.tried} />}
      {data.titles.length === 0 || data.wanted.length === 0 ? null : <Columns data={data} />}
      <p>
        <PageLink to="/mapping/$runId" params={{ runId }}>
          {t('mapping.columns.back')}
        </PageLink>
      </p>
    </Page>
  );
}

function TriedOut({ tried }: { readonly tried: NonNullable<PreviewView['tried']> }) {
  const t = useTexts(mappingTexts);
  const language = useLanguage();
  const rows = Object.entries(tried.rows) as [RunView['readable'][number], number][];
  return (
    <section aria-labelledby="tried" className="stack">
      <h2 id="tried">{t('mapping.tried.title')}</h2>
      {tried.refused === null ? null : <p role="alert">{tried.refused[language]}</p>}
      {tried.isWhole ? null : <p>{t('mapping.tried.part')}</p>}
      {tried.refused !== null ? null : (
        <SummaryList
          rows={[
            { label: t('mapping.tried.used'), value: tried.used },
            ...rows.map(([name, n]) => ({
              label: t('mapping.tried.rows', { file: t(`mapping.file.${name}`) }),
              value: n,
            })),
          ]}
        />
      )}
      <Told name={t('mapping.told.title')} told={tried.told} />
    </section>
  );
}

function Columns({ data }: { readonly data: PreviewView }) {
  const t = useTexts(mappingTexts);
  const words = useTexts(columnTexts);
  const queries = useQueryClient();
  const navigate = columnsPage.useNavigate();
  const { runId, file } = columnsPage.useParams();
  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(([, title]) => title !== '');
    await api.put(`/api/v1/mapping-runs/${runId}/files/${file}/columns`, { columns: Object.fromEntries(given) });
    await queries.invalidateQueries({ queryKey: ['mapping'] });
    await navigate({ to: '/mapping/$runId', params: { runId } });
  }
  return (
    <section aria-labelledby="columns" className="stack">
      <h2 id="columns">{t('mapping.columns.which')}</h2>
      <p>{t('mapping.columns.choose')}</p>
      <form className="stack" onSubmit={(event) => void save(event)}>
        {data.wanted.map((column) => (
          <Select
            key={column}
            name={column}
            label={words(wordsForColumn(column))}
            defaultValue={data.columns[column] ?? ''}
          >
            <option value="">{t(data.tried === null ? 'mapping.columns.same' : 'mapping.columns.known')}</option>
            {data.titles.map((title, index) => (
              <option key={title} value={title}>
                {t('mapping.columns.option', { title, shape: data.shapes[0]?.[index] ?? '' })}
              </option>
            ))}
          </Select>
        ))}
        <div className="actions">
          <Button>{t('mapping.columns.save')}</Button>
        </div>
      </form>
    </section>
  );
}
