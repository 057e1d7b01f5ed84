import './audit-room.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Instant } from '../../../../kernel/clock.ts';
import { formatInstant } from '../../../../platform/i18n/index.ts';
import { DataTable, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { RoomLooks } from '../../audit-room/api.ts';
import { roomLooksQuery, roomPage } from './pages.ts';
import { roomTexts } from './texts.ts';

type Look = RoomLooks['items'][number];

/** Who has looked at what of the mapping. */
export function Looks() {
  const t = useTexts(roomTexts);
  const language = useLanguage();
  const { roomId } = roomPage.useParams();
  const view = roomPage.useSearch();
  const navigate = roomPage.useNavigate();
  const { data } = useSuspenseQuery(roomLooksQuery(roomId, view.page));
  return (
    <section aria-labelledby="looks" className="stack">
      <h2 id="looks">{t('mapping.room.looks.title')}</h2>
      <p>{t('mapping.room.looks.lead')}</p>
      <DataTable<Look>
        name={t('mapping.room.looks.table')}
        rows={data.items}
        total={data.total}
        rowKey={({ at, looker, resource, reference }) => `${at} ${looker} ${resource} ${reference}`}
        view={view}
        onView={(next) => navigate({ search: (old) => ({ ...old, ...next }) })}
        empty={{ title: t('mapping.room.looks.none'), text: t('mapping.room.looks.none.how') }}
        columns={[
          { id: 'at', header: t('mapping.room.column.at'), cell: ({ at }) => formatInstant(language, at as Instant) },
          {
            id: 'looker',
            header: t('mapping.room.column.looker'),
            cell: ({ looker }) => looker ?? t('mapping.room.looker.unknown'),
          },
          {
            id: 'resource',
            header: t('mapping.room.column.resource'),
            cell: ({ resource }) => t(`mapping.looked-at.${resource}`),
          },
          {
            id: 'reference',
            header: t('mapping.room.column.reference'),
            cell: ({ reference }) => <code className="reference">{reference}</code>,
          },
        ]}
      />
    </section>
  );
}
