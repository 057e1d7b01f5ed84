import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, PlainTable, StatusTag, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import { roomsQuery } from './pages.ts';
import { roomTexts } from './texts.ts';

/** The rooms that the reader may enter. */
export function RoomsPage() {
  const t = useTexts(roomTexts);
  const formats = useFormats();
  const { data } = useSuspenseQuery(roomsQuery);
  return (
    <Page title={t('mapping.rooms.title')} lead={t('mapping.rooms.lead')} width="wide">
      {data.items.length === 0 ? (
        <p className="empty">{t('mapping.rooms.none')}</p>
      ) : (
        <PlainTable
          name={t('mapping.rooms.list')}
          stacks
          titles={[
            t('mapping.rooms.column.title'),
            t('mapping.rooms.column.period'),
            t('mapping.rooms.column.auditor'),
            t('mapping.rooms.column.until'),
          ]}
          rows={data.items.map(({ id, title, from, cutoff, auditor, until, isOpen }) => ({
            key: id,
            cells: [
              <PageLink key="room" to="/audit-rooms/$roomId" params={{ roomId: id }} search={{ page: 1 }}>
                {title}
              </PageLink>,
              `${from} – ${cutoff}`,
              auditor ?? t('mapping.give.someone'),
              isOpen ? (
                formats.day(until as LocalDate)
              ) : (
                <StatusTag key="closed" tone="neutral">
                  {t('mapping.rooms.closed')}
                </StatusTag>
              ),
            ],
          }))}
        />
      )}
    </Page>
  );
}
