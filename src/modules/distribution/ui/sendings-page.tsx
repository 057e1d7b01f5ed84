import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { DataTable, Page, PageLink, useFormats, useTexts } from '../../../platform/ui/index.ts';
import { distributionTexts } from '../texts.ts';
import { sendingsPage, sendingsQuery } from './pages.ts';

/** Confirmed minutes with how far their decisions have been sent. */
export function SendingsPage() {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  const view = sendingsPage.useSearch();
  const navigate = sendingsPage.useNavigate();
  const { data } = useSuspenseQuery(sendingsQuery(view.page));
  return (
    <Page
      title={t('distribution.sending.title')}
      kicker={<PageLink to="/notices">{t('distribution.notices.title')}</PageLink>}
      lead={t('distribution.sending.lead')}
      width="wide"
    >
      <DataTable
        name={t('distribution.sending.title')}
        columns={[
          {
            id: 'minutes',
            header: t('distribution.sending.column.minutes'),
            cell: ({ minutesId, organ, meetingDate }) => (
              <PageLink to="/notices/minutes/$minutesId" params={{ minutesId }}>
                {organ} {meetingDate === null ? '' : day(meetingDate as LocalDate)}
              </PageLink>
            ),
          },
          {
            id: 'recipients',
            header: t('distribution.sending.column.recipients'),
            cell: ({ recipients }) => recipients,
          },
          { id: 'sent', header: t('distribution.sending.column.sent'), cell: ({ sent }) => sent },
          {
            id: 'acknowledged',
            header: t('distribution.sending.column.acknowledged'),
            cell: ({ acknowledged }) => acknowledged,
          },
        ]}
        rows={data.items}
        total={data.total}
        rowKey={({ minutesId }) => minutesId}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('distribution.sending.empty') }}
      />
    </Page>
  );
}
