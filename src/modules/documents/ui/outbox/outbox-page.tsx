import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instant } from '../../../../kernel/clock.ts';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import {
  api,
  DataTable,
  DayText,
  FilterBar,
  newIdempotencyKey,
  Page,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  StatusTag,
  useFormats,
  useTexts,
  VisuallyHidden,
} from '../../../../platform/ui/index.ts';
import { outboxPage } from '../pages.ts';
import { type OutboxList, outboxQuery } from '../queries.ts';
import { ReceiptForm } from './receipt-form.tsx';
import { outboxTexts } from './texts.ts';

type Item = OutboxList['items'][number];

const STATUSES = ['waiting', 'sent', 'filed'] as const;

/** What waits for the personal file and what has waited long; the receipt is entered here. */
export function OutboxPage() {
  const t = useTexts(outboxTexts);
  const view = outboxPage.useSearch();
  const navigate = outboxPage.useNavigate();
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(outboxQuery(view));
  const [chosen, setChosen] = useState<Item>();
  const [done, setDone] = useState<string>();
  const [problem, setProblem] = useState<ProblemDetails>();
  const filtered = view.status !== undefined || view.waitingDays !== undefined;

  async function changed(text: string) {
    setChosen(undefined);
    setProblem(undefined);
    setDone(text);
    await queries.invalidateQueries({ queryKey: ['documents'] });
  }

  async function retry(item: Item) {
    try {
      await api.post(`/api/v1/outbox-items/${item.id}/retries`, undefined, { idempotencyKey: newIdempotencyKey() });
      await changed(t('documents.outbox.retried', { title: item.title }));
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  return (
    <Page title={t('documents.outbox.title')} lead={t('documents.outbox.lead')} width="wide">
      <div className="stack">
        <p role="status">{done}</p>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {chosen === undefined ? null : (
          <ReceiptForm
            key={chosen.id}
            item={chosen}
            onSaved={() => void changed(t('documents.outbox.saved', { title: chosen.title }))}
          />
        )}
        <FilterBar
          key={JSON.stringify(view)}
          onApply={({ status, waitingDays }) =>
            navigate({
              search: {
                page: 1,
                status: STATUSES.find((one) => one === status),
                waitingDays: waitingDays === undefined ? undefined : Number.parseInt(waitingDays, 10),
              },
            })
          }
          {...(filtered ? { onClear: () => void navigate({ search: { page: 1 } }) } : {})}
        >
          <Select
            name="status"
            size="small"
            label={t('documents.outbox.status-filter')}
            defaultValue={view.status ?? ''}
          >
            <option value="">{t('documents.outbox.all')}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`documents.outbox.is-${status}`)}
              </option>
            ))}
          </Select>
          <TextField
            name="waitingDays"
            size="small"
            inputMode="numeric"
            label={t('documents.outbox.waiting-days')}
            defaultValue={view.waitingDays ?? ''}
          />
        </FilterBar>
        <DataTable<Item>
          name={t('documents.outbox.name')}
          rows={data.items}
          total={data.count}
          rowKey={({ id }) => id}
          view={view}
          onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
          filtered={filtered}
          empty={{ title: t('documents.outbox.none'), text: t('documents.outbox.none.how') }}
          columns={[
            { id: 'title', header: t('documents.outbox.document'), cell: ({ title }) => title },
            {
              id: 'journalNumber',
              header: t('documents.outbox.journal-number'),
              cell: ({ journalNumber }) => journalNumber ?? '–',
            },
            {
              id: 'queuedAt',
              header: t('documents.outbox.queued'),
              cell: ({ queuedAt }) => <DayText day={localDateOf(instant(queuedAt))} distance />,
            },
            { id: 'status', header: t('documents.outbox.status'), cell: (item) => <ItemStatus item={item} /> },
            {
              id: 'todo',
              header: t('documents.outbox.todo'),
              cell: (item) =>
                item.status === 'filed' ? null : (
                  <div className="actions">
                    <Button size="small" variant="secondary" onClick={() => setChosen(item)}>
                      {t('documents.outbox.receipt')}
                      <VisuallyHidden> {item.title}</VisuallyHidden>
                    </Button>
                    <Button size="small" variant="tertiary" onClick={() => void retry(item)}>
                      {t('documents.outbox.retry')}
                      <VisuallyHidden> {item.title}</VisuallyHidden>
                    </Button>
                  </div>
                ),
            },
          ]}
        />
      </div>
    </Page>
  );
}

function ItemStatus({ item: { status, fault, attempts, filedOn, filedWhere } }: { readonly item: Item }) {
  const t = useTexts(outboxTexts);
  const { day } = useFormats();
  if (status === 'filed')
    return (
      <StatusTag tone="done">
        {t('documents.outbox.filed', { day: day(filedOn as LocalDate), where: filedWhere ?? '–' })}
      </StatusTag>
    );
  if (status === 'sent') return <StatusTag tone="attention">{t('documents.outbox.sent')}</StatusTag>;
  if (fault === null) return <StatusTag tone="waiting">{t('documents.outbox.waiting')}</StatusTag>;
  return <StatusTag tone="late">{t('documents.outbox.fault', { attempts })}</StatusTag>;
}
