import '@navikt/ds-css/dist/component/form.css';
import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { api, Page, useTexts } from '../../../platform/ui/index.ts';
import { mappingTexts } from '../texts.ts';
import { columnsPage, previewQuery } from './pages.ts';

/** Saying what a file calls our columns, by the titles it has and the shapes of what stands under them. */
export function ColumnsPage() {
  const t = useTexts(mappingTexts);
  const queries = useQueryClient();
  const navigate = columnsPage.useNavigate();
  const { runId, file } = columnsPage.useParams();
  const { data } = useSuspenseQuery(previewQuery(runId, file));
  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(([, title]) => title !== '');
    await api.put(`/api/v1/mapping-runs/${runId}/files/${file}/columns`, { columns: Object.fromEntries(given) });
    await queries.invalidateQueries({ queryKey: ['mapping'] });
    await navigate({ to: '/mapping/$runId', params: { runId } });
  }
  return (
    <Page title={t('mapping.columns.title', { file })} lead={t('mapping.columns.lead')}>
      <form className="stack" onSubmit={(event) => void save(event)}>
        {data.wanted.map((column) => (
          <Select key={column} name={column} label={column} defaultValue={data.columns[column] ?? ''}>
            <option value="">{t('mapping.columns.same')}</option>
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
    </Page>
  );
}
