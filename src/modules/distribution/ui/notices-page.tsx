import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  type Column,
  DataTable,
  Page,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  StatusTag,
  useFormats,
  useMay,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { NoticeRow, To } from '../notices/api.ts';
import { distributionTexts } from '../texts.ts';
import { noticesPage, noticesQuery } from './pages.ts';

/** What was sent to the reader or by the reader, what waits for a receipt first. */
export function NoticesPage() {
  const t = useTexts(distributionTexts);
  const queries = useQueryClient();
  const view = noticesPage.useSearch();
  const navigate = noticesPage.useNavigate();
  const maySend = useMay('notice.send');
  const { data } = useSuspenseQuery(noticesQuery(view.page));
  const [problem, setProblem] = useState<ProblemDetails>();
  async function acknowledge(id: string) {
    try {
      await api.post(`/api/v1/notices/${id}/receipt`, {});
      setProblem(undefined);
      await queries.invalidateQueries({ queryKey: ['notices'] });
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <Page title={t('distribution.notices.title')} lead={t('distribution.notices.lead')} width="wide">
      {maySend ? (
        <p>
          <PageLink to="/notices/minutes">{t('distribution.notices.to-send')}</PageLink>
        </p>
      ) : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <DataTable
        name={t('distribution.notices.title')}
        columns={useColumns(acknowledge)}
        rows={data.items}
        total={data.total}
        rowKey={({ id }) => id}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('distribution.notices.empty') }}
      />
    </Page>
  );
}

function useColumns(acknowledge: (id: string) => Promise<void>): readonly Column<NoticeRow>[] {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  const toText = useToText();
  return [
    {
      id: 'decision',
      header: t('distribution.notices.column.decision'),
      cell: ({ title, organ, meetingDate, number, decisions }) => (
        <>
          <strong>{title}</strong>
          <br />
          <span className="muted">
            {t('distribution.notices.place', {
              organ: organ ?? '',
              day: meetingDate === null ? '' : day(meetingDate as LocalDate),
              number: number ?? '',
            })}
          </span>
          {decisions.length === 0 ? null : (
            <ul>
              {decisions.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </>
      ),
    },
    {
      id: 'recipient',
      header: t('distribution.notices.column.recipient'),
      cell: ({ recipient, to, holder }) => (
        <>
          {recipient}
          <br />
          <span className="muted">{toText(to, holder)}</span>
        </>
      ),
    },
    { id: 'sent', header: t('distribution.notices.column.sent'), cell: ({ sentOn }) => day(sentOn as LocalDate) },
    {
      id: 'receipt',
      header: t('distribution.notices.column.receipt'),
      cell: ({ id, title, to, acknowledgedOn, mayAcknowledge }) =>
        mayAcknowledge ? (
          <Button
            size="small"
            onClick={() => acknowledge(id)}
            aria-label={t('distribution.notices.receive.which', { title })}
          >
            {t('distribution.notices.receive')}
          </Button>
        ) : (
          <Receipt to={to} on={acknowledgedOn} />
        ),
    },
  ];
}

/** Whether a notice has been acknowledged; what was sent outside the system needs no receipt. */
export function Receipt({ to, on }: { readonly to: To; readonly on: string | null }) {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  if (to.role === null) return t('distribution.notices.none-needed');
  return on === null ? (
    <StatusTag tone="attention">{t('distribution.notices.waiting')}</StatusTag>
  ) : (
    <StatusTag tone="done">{day(on as LocalDate)}</StatusTag>
  );
}

/** To whom it goes, in words. */
export function useToText() {
  const t = useTexts(distributionTexts);
  return ({ role, unit, authority, otherwise }: To, holder?: string | null) => {
    if (role === null) return t('distribution.otherwise', { how: otherwise ?? '' });
    const where = unit?.name ?? authority?.name ?? '';
    const said = t(`distribution.role.${role}`);
    if (holder === undefined) return `${said}, ${where}`;
    return t('distribution.notices.holder', { role: said, where, holder: holder ?? t('distribution.notices.nobody') });
  };
}
