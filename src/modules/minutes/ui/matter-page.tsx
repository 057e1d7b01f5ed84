import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page, PageLink, StatusTag, SummaryList, useTexts } from '../../../platform/ui/index.ts';
import type { MatterView } from '../api.ts';
import { minutesTexts } from '../texts.ts';
import { MarkedText } from './marked-text.tsx';
import { MatterForm, type Shown } from './matter-form.tsx';
import { matterPage, matterQuery, minutesQuery } from './pages.ts';

/** One matter: the text on the left, what was read on the right, each field linked to its place. */
export function MatterPage() {
  const t = useTexts(minutesTexts);
  const queries = useQueryClient();
  const navigate = matterPage.useNavigate();
  const { minutesId, position } = matterPage.useParams();
  const { data } = useSuspenseQuery(matterQuery(minutesId, Number(position)));
  const { data: minutes } = useSuspenseQuery(minutesQuery(minutesId));
  const [shown, setShown] = useState<Shown>({ field: 'title' });
  const { content } = data;
  async function saved() {
    await queries.invalidateQueries({ queryKey: ['minutes'] });
    setShown({ field: 'title' });
    const next = data.position + 1;
    if (next < data.of)
      await navigate({
        to: '/minutes/$minutesId/matters/$position',
        params: { minutesId, position: String(next) },
      });
    else await navigate({ to: '/minutes/$minutesId', params: { minutesId } });
  }
  const title = content.title === '' ? t('minutes.matter.no-title') : content.title;
  return (
    <Page
      title={content.number === null ? title : `§ ${content.number} ${title}`}
      kicker={
        <PageLink to="/minutes/$minutesId" params={{ minutesId }}>
          {minutes.organ ?? minutes.fileName}
        </PageLink>
      }
      width="wide"
    >
      <p>{t('minutes.matter.of', { n: data.position + 1, of: data.of })}</p>
      <div className="columns">
        <MarkedText title={t('minutes.matter.text')} text={data.text} place={placeShown(data, shown)} beside />
        {data.mayKeep ? (
          <MatterForm
            key={`${position} ${data.revision}`}
            minutesId={minutesId}
            of={data}
            onShow={setShown}
            onSaved={saved}
          />
        ) : (
          <Read of={data} />
        )}
      </div>
    </Page>
  );
}

function placeShown({ places }: MatterView, { field, place = 0 }: Shown) {
  return field === 'title' ? places.title : places[field][place];
}

/** What was registered of the matter. */
function Read({ of: { content, clauses } }: { readonly of: MatterView }) {
  const t = useTexts(minutesTexts);
  return (
    <div>
      <SummaryList
        rows={[
          { label: t('minutes.field.dnr'), value: content.dnr.join(', ') },
          { label: t('minutes.field.recipients'), value: content.recipients.join(', ') },
        ]}
      />
      <h3>{t('minutes.field.clauses')}</h3>
      <ol>
        {content.decisions.map((clause, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses of confirmed minutes never move
          <li key={place}>
            <p>
              {clause.text} <ClauseTag of={clause} isAnswered={clauses[place]?.isAnswered === true} />
            </p>
            {clause.condition === null ? null : (
              <p className="muted">{t('minutes.clause.rests-on', { condition: clause.condition })}</p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function ClauseTag({
  of: { kind, chain },
  isAnswered,
}: {
  readonly of: MatterView['content']['decisions'][number];
  readonly isAnswered: boolean;
}) {
  const t = useTexts(minutesTexts);
  if (kind === 'own') return <StatusTag tone="neutral">{t('minutes.kind.own')}</StatusTag>;
  const to = chain.at(-1);
  return (
    <StatusTag tone={isAnswered ? 'done' : 'waiting'}>
      {isAnswered
        ? t('minutes.proposal.answered')
        : to === undefined
          ? t('minutes.kind.proposal')
          : t('minutes.proposal.to', { to })}
    </StatusTag>
  );
}
