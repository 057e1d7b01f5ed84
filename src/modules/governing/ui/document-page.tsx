import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  Disclosure,
  Page,
  PageLink,
  PlainTable,
  StatusTag,
  SummaryList,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { DocumentView } from '../api.ts';
import { PERSPECTIVES } from '../document.ts';
import { governingTexts } from '../texts.ts';
import { ChangeForm, ReviewForm, TellForm, WithdrawForm } from './document-forms.tsx';
import { OwnerText, StandingTag, useValidText } from './documents-page.tsx';
import { documentPage, documentQuery } from './pages.ts';

/** One governing document: what it is, what it asks for, who was heard and told, what overlaps it. */
export function DocumentPage() {
  const t = useTexts(governingTexts);
  const queries = useQueryClient();
  const { documentId } = documentPage.useParams();
  const { data } = useSuspenseQuery(documentQuery(documentId));
  const done = () => queries.invalidateQueries({ queryKey: ['governing'] });
  return (
    <Page title={data.title} kicker={<PageLink to="/governing">{t('governing.title')}</PageLink>}>
      <p>
        <StandingTag of={data} />
      </p>
      <Facts of={data} />
      {data.mayReview ? (
        <Disclosure title={t('governing.review')}>
          {(close) => <ReviewForm of={data} onDone={() => done().then(close)} />}
        </Disclosure>
      ) : null}
      {data.mayKeep ? (
        <>
          <Disclosure title={t('governing.change')}>
            {(close) => <ChangeForm of={data} onDone={() => done().then(close)} />}
          </Disclosure>
          <Disclosure title={t('governing.withdraw')}>
            {(close) => <WithdrawForm of={data} onDone={() => done().then(close)} />}
          </Disclosure>
        </>
      ) : null}
      <Asks of={data} />
      <Heard of={data} />
      <Overlaps of={data} />
      <Told of={data} />
      {data.mayKeep ? (
        <Disclosure title={t('governing.tell')}>
          {(close) => <TellForm of={data} onDone={() => done().then(close)} />}
        </Disclosure>
      ) : null}
    </Page>
  );
}

interface PartProps {
  readonly of: DocumentView;
}

function Facts({ of }: PartProps) {
  const t = useTexts(governingTexts);
  const { day } = useFormats();
  const valid = useValidText();
  return (
    <SummaryList
      rows={[
        { label: t('governing.column.title'), value: t(`governing.kind.${of.kind}`) },
        { label: t('governing.column.owner'), value: <OwnerText of={of} /> },
        { label: t('governing.fact.authority'), value: of.authority.name },
        {
          label: t('governing.fact.decided'),
          value: [day(of.decidedOn as LocalDate), of.journalNumber].filter((one) => one !== null).join(' · '),
        },
        { label: t('governing.fact.valid'), value: valid(of) },
        {
          label: t('governing.fact.review'),
          value: of.reviewOn === null ? t('governing.no-day') : day(of.reviewOn as LocalDate),
        },
        ...(of.reviewedOn === null
          ? []
          : [{ label: t('governing.fact.reviewed'), value: day(of.reviewedOn as LocalDate) }]),
        { label: t('governing.fact.subjects'), value: of.subjects.join(', ') },
      ]}
    />
  );
}

function Asks({ of: { asks } }: PartProps) {
  const t = useTexts(governingTexts);
  return (
    <>
      <h2>{t('governing.asks')}</h2>
      {asks.length === 0 ? (
        <p className="muted">{t('governing.asks.none')}</p>
      ) : (
        <PlainTable
          stacks
          name={t('governing.asks')}
          titles={[t('governing.asks.of'), t('governing.asks.what')]}
          rows={asks.map(({ of: whom, what }) => ({ key: `${whom} ${what}`, cells: [whom, what] }))}
        />
      )}
    </>
  );
}

function Heard({ of: { heard } }: PartProps) {
  const t = useTexts(governingTexts);
  const { day } = useFormats();
  return (
    <>
      <h2>{t('governing.heard')}</h2>
      <SummaryList
        rows={PERSPECTIVES.map((perspective) => {
          const found = heard.find((one) => one.perspective === perspective);
          return {
            label: t(`governing.perspective.${perspective}`),
            value:
              found === undefined ? (
                <StatusTag tone="attention">{t('governing.heard.missing')}</StatusTag>
              ) : (
                t('governing.heard.said', { day: day(found.on as LocalDate), words: found.words })
              ),
          };
        })}
      />
    </>
  );
}

function Overlaps({ of: { overlaps } }: PartProps) {
  const t = useTexts(governingTexts);
  if (overlaps.length === 0) return null;
  return (
    <>
      <h2>{t('governing.overlaps')}</h2>
      <p>{t('governing.overlaps.how')}</p>
      <ul>
        {overlaps.map(({ other, subjects, asks }) => (
          <li key={other.id}>
            <PageLink to="/governing/$documentId" params={{ documentId: other.id }}>
              {other.title}
            </PageLink>
            {subjects.length === 0 ? null : (
              <p>{t('governing.overlaps.subjects', { subjects: subjects.join(', ') })}</p>
            )}
            {asks.map(([mine, theirs]) => (
              <p key={`${mine} ${theirs}`}>
                ”{mine}” – ”{theirs}”
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ of: { told } }: PartProps) {
  const t = useTexts(governingTexts);
  const { day } = useFormats();
  return (
    <>
      <h2>{t('governing.told')}</h2>
      {told.length === 0 ? (
        <p className="muted">{t('governing.told.none')}</p>
      ) : (
        <PlainTable
          stacks
          name={t('governing.told')}
          titles={[t('governing.told.to'), t('governing.told.on'), t('governing.told.how')]}
          rows={told.map(({ id, unit, toWhom, on, how }) => ({
            key: id,
            cells: [unit === null ? toWhom : `${toWhom}, ${unit.name}`, day(on as LocalDate), how],
          }))}
        />
      )}
    </>
  );
}
