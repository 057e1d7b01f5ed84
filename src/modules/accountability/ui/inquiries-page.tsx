import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { DataTable, DayText, Page, PageLink, useTexts } from '../../../platform/ui/index.ts';
import { type InquiryRow, inquiriesQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

/** The inquiries that the reader may see, each leading to its chain. */
export function InquiriesPage() {
  const t = useTexts(chainTexts);
  const { data } = useSuspenseQuery(inquiriesQuery);
  return (
    <Page title={t('accountability.inquiries.title')} lead={t('accountability.inquiries.lead')} width="wide">
      <DataTable<InquiryRow>
        name={t('accountability.inquiries.title')}
        rows={data.items}
        total={data.items.length}
        rowKey={({ id }) => id}
        view={{ page: 1, sort: undefined }}
        onView={() => {}}
        empty={{ title: t('accountability.inquiries.none'), text: t('accountability.inquiries.none.what') }}
        columns={[
          {
            id: 'title',
            header: t('accountability.inquiries.what'),
            cell: ({ id, title }) => (
              <PageLink to="/chains/$kind/$matterId" params={{ kind: 'inquiry', matterId: id }}>
                {title}
              </PageLink>
            ),
          },
          {
            id: 'opened',
            header: t('accountability.inquiries.opened'),
            cell: ({ openedOn }) => <DayText day={openedOn as LocalDate} />,
          },
        ]}
      />
    </Page>
  );
}
