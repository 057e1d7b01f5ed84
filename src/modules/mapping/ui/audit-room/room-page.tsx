import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Instant } from '../../../../kernel/clock.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { formatInstant } from '../../../../platform/i18n/index.ts';
import {
  ButtonAnchor,
  Page,
  PageLink,
  PlainTable,
  SummaryList,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { RoomView } from '../../audit-room/api.ts';
import { DrawForm, Populations } from './draw-forms.tsx';
import { Looks } from './looks.tsx';
import { roomPage, roomQuery } from './pages.ts';
import { roomTexts } from './texts.ts';

/** The auditor's room: what is frozen, what was drawn, who has looked, and the package. */
export function RoomPage() {
  const t = useTexts(roomTexts);
  const formats = useFormats();
  const language = useLanguage();
  const queries = useQueryClient();
  const { roomId } = roomPage.useParams();
  const { data: room } = useSuspenseQuery(roomQuery(roomId));
  const done = () => queries.invalidateQueries({ queryKey: ['audit-rooms', roomId] });
  const given = formatInstant(language, room.givenAt as Instant);
  return (
    <Page
      title={t('mapping.room.title', { title: room.title })}
      lead={t(room.mayDraw ? 'mapping.room.lead' : 'mapping.room.lead.officer')}
      width="wide"
    >
      <SummaryList
        rows={[
          { label: t('mapping.room.period'), value: `${room.from} – ${room.cutoff}` },
          { label: t('mapping.rooms.column.auditor'), value: room.auditor ?? t('mapping.give.someone') },
          {
            label: t('mapping.room.given'),
            value: t('mapping.room.given.value', { name: room.givenBy ?? '–', at: given }),
          },
          {
            label: t('mapping.rooms.column.until'),
            value: room.isOpen ? formats.deadline(room.until as LocalDate) : t('mapping.rooms.closed'),
          },
        ]}
      />
      <Populations room={room} onDone={done} />
      {room.mayDraw ? <DrawForm key={room.samples.length} room={room} onDone={done} /> : null}
      <Samples room={room} />
      <div className="stack">
        <div className="actions">
          <ButtonAnchor href={`/api/v1/audit-rooms/${roomId}/package`}>{t('mapping.room.package')}</ButtonAnchor>
        </div>
        <p className="muted">{t('mapping.room.package.how')}</p>
      </div>
      <Looks />
    </Page>
  );
}

function Samples({ room: { id: roomId, samples } }: { readonly room: RoomView }) {
  const t = useTexts(roomTexts);
  const language = useLanguage();
  return (
    <section aria-labelledby="samples" className="stack">
      <h2 id="samples">{t('mapping.room.samples.title')}</h2>
      {samples.length === 0 ? (
        <p className="empty">{t('mapping.room.samples.none')}</p>
      ) : (
        <PlainTable
          name={t('mapping.room.samples.table')}
          stacks
          titles={[t('mapping.room.samples.title'), t('mapping.room.column.seed'), t('mapping.room.column.drawn')]}
          rows={samples.map(({ id, population, seed, count, drawnAt }) => ({
            key: id,
            cells: [
              <PageLink key="sample" to="/audit-rooms/$roomId/samples/$sampleId" params={{ roomId, sampleId: id }}>
                {t('mapping.room.sample', { n: count, what: t(`mapping.population-name.${population}`).toLowerCase() })}
              </PageLink>,
              seed,
              formatInstant(language, drawnAt as Instant),
            ],
          }))}
        />
      )}
    </section>
  );
}
