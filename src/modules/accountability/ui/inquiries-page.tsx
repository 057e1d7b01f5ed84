import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { DataTable, DayText, Page, PageButton, PageLink, useTexts } from '../../../platform/ui/index.ts';
import type { InquiryList } from '../inquiries/api.ts';
import { inquiriesQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

/** The inquiries that the reader may see, each leading to its chain. */
export function InquiriesPage() {
  const t = useTexts(chainTexts);
  const { data } = useSuspenseQuery(inquiriesQuery);
  return (
    <Page title={t('accountability.inquiries.title')} lead={t('accountability.inquiries.lead')} width="wide">
      {data.asked.length === 0 ? null : (
        <section aria-labelledby="asked">
          <h2 id="asked">{t('accountability.inquiries.asked')}</h2>
          <ul>
            {data.asked.map(({ id, title, answerBy }) => (
              <li key={id}>
                <PageLink to="/hearings/$hearingId" params={{ hearingId: id }}>
                  {t('accountability.inquiries.reply', { title })}
                </PageLink>{' '}
                <DayText day={answerBy as LocalDate} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.opens.length === 0 ? null : (
        <p>
          <PageButton to="/inquiries/new" search={{}} variant="secondary">
            {t('accountability.new.title')}
          </PageButton>
        </p>
      )}
      <DataTable<InquiryList['items'][number]>
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
            cell: ({ id, title, isShown }) =>
              isShown ? (
                <PageLink to="/inquiries/$inquiryId" params={{ inquiryId: id }}>
                  {title}
                </PageLink>
              ) : (
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
