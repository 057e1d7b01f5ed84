import './mine-page.css';
import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import {
  api,
  DataTable,
  newIdempotencyKey,
  Page,
  PageButton,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  ROWS_PER_PAGE,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { minePage } from '../pages.ts';
import { readerQuery, registerQuery } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { useTold } from '../use-told.ts';
import { useCaseColumns } from './columns.tsx';

/** The reader's own cases, the newest first. */
export function MinePage() {
  const t = useTexts(casePageTexts);
  const view = minePage.useSearch();
  const navigate = minePage.useNavigate();
  const { data: me } = useSuspenseQuery(readerQuery);
  const personId = me.person?.id;
  const { data } = useSuspenseQuery(registerQuery({ ...view, personId }));
  const columns = useCaseColumns().filter(({ id }) => id !== 'person');
  const report = (
    <PageButton to="/report/$kind" params={{ kind: 'secondary-occupation' }}>
      {t('cases.mine.report')}
    </PageButton>
  );
  return (
    <Page title={t('cases.mine.title')} width="wide">
      <Unchanged report={data.total === 0 ? null : report} />
      <DataTable
        name={t('cases.mine.title')}
        columns={data.total > ROWS_PER_PAGE ? columns : columns.map((column) => ({ ...column, sortable: false }))}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('cases.mine.empty'), text: t('cases.mine.empty.how'), action: report }}
      />
    </Page>
  );
}

/** Last year's answer in one tap: what is running is as it was, or there is nothing to report. */
function Unchanged({ report }: { readonly report: ReactNode }) {
  const t = useTexts(casePageTexts);
  const queries = useQueryClient();
  const year = Number(useToday().slice(0, 4));
  const { done, status, tell } = useTold<'confirmed'>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  const key = useRef(newIdempotencyKey());
  async function confirm() {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await api.post('/api/v1/case-confirmations', { year }, { idempotencyKey: key.current });
      await queries.invalidateQueries({ queryKey: ['cases'] });
      tell('confirmed');
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="mine-ways">
      <p role="status" ref={status} tabIndex={-1}>
        {done === undefined ? t('cases.mine.unchanged.what') : t('cases.mine.unchanged.done', { year: String(year) })}
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="actions">
        {report}
        {done === undefined ? (
          <Button variant="secondary" loading={busy} onClick={() => void confirm()}>
            {t('cases.mine.unchanged', { year: String(year) })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
