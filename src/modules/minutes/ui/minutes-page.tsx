import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  Page,
  PageLink,
  SummaryList,
  useFormats,
  useTexts,
  VisuallyHidden,
  withQuery,
} from '../../../platform/ui/index.ts';
import { type DocumentAnswer, DocumentList } from '../../documents/ui/parts.ts';
import type { MinutesView } from '../api.ts';
import { minutesTexts } from '../texts.ts';
import { ConfirmMinutes } from './confirm-minutes.tsx';
import { HeadForm } from './head-form.tsx';
import { MatterList } from './matter-list.tsx';
import { Standing } from './minutes-list-page.tsx';
import { minutesPage, minutesQuery } from './pages.ts';

/** One document of minutes: what it is and its matters; put right and confirmed while it is a draft. */
export function MinutesPage() {
  const t = useTexts(minutesTexts);
  const formats = useFormats();
  const queries = useQueryClient();
  const { minutesId } = minutesPage.useParams();
  const { data } = useSuspenseQuery(minutesQuery(minutesId));
  const changed = () => queries.invalidateQueries({ queryKey: ['minutes'] });
  const day = data.meetingDate === null ? t('minutes.unknown') : formats.day(data.meetingDate as LocalDate);
  const isDraft = data.confirmedAt === null;
  return (
    <Page
      title={`${data.organ ?? data.fileName}, ${day}`}
      kicker={<PageLink to="/minutes">{t('minutes.title')}</PageLink>}
      lead={isDraft ? t('minutes.draft.lead') : t('minutes.confirmed.lead')}
    >
      <p>
        <Standing isConfirmed={!isDraft} />
      </p>
      {isDraft ? null : <Facts of={data} day={day} />}
      <Warnings of={data} />
      <section aria-labelledby="matters">
        <h2 id="matters">{t('minutes.matters')}</h2>
        <MatterList minutesId={minutesId} matters={data.matters} isDraft={isDraft} />
      </section>
      {data.mayKeep ? (
        <>
          <HeadForm key={data.revision} of={data} onSaved={changed} />
          <ConfirmMinutes of={data} onDone={changed} />
        </>
      ) : null}
      <TheFile minutesId={minutesId} />
    </Page>
  );
}

function Facts({ of, day }: { readonly of: MinutesView; readonly day: string }) {
  const t = useTexts(minutesTexts);
  return (
    <SummaryList
      rows={[
        { label: t('minutes.column.organ'), value: of.organ },
        { label: t('minutes.column.day'), value: day },
        { label: t('minutes.column.type'), value: t(`minutes.type.${of.documentType}`) },
        { label: t('minutes.upload.authority'), value: of.authority.name },
        { label: t('minutes.confirmed-by'), value: of.confirmedBy },
      ]}
    />
  );
}

function Warnings({ of: { warnings } }: { readonly of: MinutesView }) {
  const t = useTexts(minutesTexts);
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">{t('minutes.warnings')}</h2>
      <ul>
        {warnings.map(({ code, text, line }) => (
          <li key={`${code} ${line}`}>
            {text}
            {line === undefined ? null : <VisuallyHidden> {t('minutes.warning.line', { line })}</VisuallyHidden>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TheFile({ minutesId }: { readonly minutesId: string }) {
  const t = useTexts(minutesTexts);
  const address = withQuery('/api/v1/documents', { subjectKind: 'minutes', subjectId: minutesId });
  const { data } = useQuery({
    queryKey: ['minutes', minutesId, 'file'],
    queryFn: ({ signal }) => api.get<{ documents: readonly DocumentAnswer[] }>(address, { signal }),
  });
  if (data === undefined || data.documents.length === 0) return null;
  return (
    <section aria-labelledby="file">
      <h2 id="file">{t('minutes.file')}</h2>
      <DocumentList documents={data.documents} onChanged={() => undefined} />
    </section>
  );
}
