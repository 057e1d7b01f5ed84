import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { instant } from '../../../kernel/clock.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatInstant } from '../../../platform/i18n/index.ts';
import {
  ButtonAnchor,
  Disclosure,
  Page,
  PageButton,
  PageLink,
  PlainTable,
  SummaryList,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { InquiryView } from '../inquiries/api.ts';
import { Hearings } from './inquiry-hearings.tsx';
import { AppointForm, ApproveForm, VoidForm } from './inquiry-steps.tsx';
import { DutyForm, EvidenceForm, MeansForm, ResponsibilityForm } from './item-forms.tsx';
import { Measures } from './measures.tsx';
import { inquiryPage } from './pages.ts';
import { chainPathAt, inquiryQuery } from './queries.ts';
import { chainTexts } from './texts.ts';

/** One inquiry, for whoever leads it and those who may see it: who is to be asked, what is registered, which versions there are. */
export function InquiryPage() {
  const t = useTexts(chainTexts);
  const queries = useQueryClient();
  const { inquiryId } = inquiryPage.useParams();
  const { data } = useSuspenseQuery(inquiryQuery(inquiryId));
  const done = async () => {
    await Promise.all(['inquiries', 'chains'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
  const may = (action: InquiryView['may'][number]) => data.may.includes(action);
  const of = { of: data, onDone: done };
  return (
    <Page
      title={data.title}
      kicker={<PageLink to="/inquiries">{t('accountability.inquiries.title')}</PageLink>}
      lead={t(may('keep') ? 'accountability.inquiry.lead.keep' : 'accountability.inquiry.lead')}
      width="wide"
    >
      <Facts of={data} />
      <p>
        <PageButton to="/chains/$kind/$matterId" params={{ kind: 'inquiry', matterId: data.id }} variant="secondary">
          {t('accountability.inquiry.chain')}
        </PageButton>
      </p>
      {may('open') ? (
        <Disclosure title={t('accountability.appoint.title')}>
          {(close) => <AppointForm {...of} onDone={() => done().then(close)} />}
        </Disclosure>
      ) : null}
      <Hearings {...of} />
      <Registered {...of} />
      <Measures {...of} />
      <Versions {...of} />
    </Page>
  );
}

interface OfInquiry {
  readonly of: InquiryView;
}

function Facts({ of }: OfInquiry) {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const name = (one: InquiryView['owner']) => one?.name ?? t('accountability.by-function');
  const { about } = of;
  return (
    <SummaryList
      rows={[
        { label: t('accountability.inquiries.opened'), value: formats.day(of.openedOn as LocalDate) },
        { label: t('accountability.new.authority'), value: of.authority.name },
        { label: t('accountability.inquiry.owner'), value: name(of.owner) },
        { label: t('accountability.inquiry.appointed-by'), value: name(of.appointedBy) },
        ...(about === null
          ? []
          : [
              {
                label: t('accountability.inquiry.about'),
                value:
                  about.title === null ? (
                    t('accountability.inquiry.about.hidden')
                  ) : (
                    <PageLink to="/chains/$kind/$matterId" params={{ kind: about.kind, matterId: about.id }}>
                      {about.title}
                    </PageLink>
                  ),
              },
            ]),
      ]}
    />
  );
}

interface StepProps extends OfInquiry {
  onDone(): Promise<void>;
}

function Registered({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const formats = useFormats();
  const day = (on: string) => formats.day(on as LocalDate);
  const mayKeep = of.may.includes('keep');
  return (
    <section className="stack">
      <h2>{t('accountability.registered')}</h2>
      <p>{t('accountability.registered.what')}</p>
      {of.items.length === 0 ? (
        <p>{t('accountability.registered.none')}</p>
      ) : (
        <PlainTable
          stacks
          name={t('accountability.registered')}
          titles={[
            t('accountability.registered.title'),
            t('accountability.registered.kind'),
            t('accountability.registered.on'),
            t('accountability.registered.state'),
          ]}
          rows={of.items.map(({ id, kind, title, recordedOn, voided }) => ({
            key: id,
            cells: [
              title,
              t(`accountability.item.${kind}`),
              day(recordedOn),
              voided === null ? (
                mayKeep ? (
                  <VoidForm key="void" inquiry={of.id} item={id} title={title} onDone={onDone} />
                ) : (
                  t('accountability.item.counts')
                )
              ) : (
                t('accountability.item.voided', { day: day(voided.on), reason: voided.reason })
              ),
            ],
          }))}
        />
      )}
      {mayKeep ? (
        <div className="stack">
          <Disclosure title={t('accountability.item.duty.add')}>
            {(close) => <DutyForm of={of} onDone={() => onDone().then(close)} />}
          </Disclosure>
          <Disclosure title={t('accountability.item.evidence.add')}>
            {(close) => <EvidenceForm of={of} onDone={() => onDone().then(close)} />}
          </Disclosure>
          <Disclosure title={t('accountability.item.means.add')}>
            {(close) => <MeansForm of={of} onDone={() => onDone().then(close)} />}
          </Disclosure>
          <Disclosure title={t('accountability.item.responsibility.add')}>
            {(close) => <ResponsibilityForm of={of} onDone={() => onDone().then(close)} />}
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}

function Versions({ of, onDone }: StepProps) {
  const t = useTexts(chainTexts);
  const language = useLanguage();
  const moment = (at: string) => formatInstant(language, instant(at));
  return (
    <section className="stack">
      <h2>{t('accountability.versions')}</h2>
      <p>{t('accountability.versions.what')}</p>
      {of.approvals.length === 0 ? (
        <p>{t('accountability.versions.none')}</p>
      ) : (
        <PlainTable
          name={t('accountability.versions')}
          titles={[
            t('accountability.versions.known'),
            t('accountability.versions.by'),
            t('accountability.versions.report'),
          ]}
          rows={of.approvals.map(({ id, knownAt, by }) => ({
            key: id,
            cells: [
              moment(knownAt),
              by?.name ?? t('accountability.by-function'),
              <ButtonAnchor
                key="pdf"
                href={chainPathAt({ kind: 'inquiry', matterId: of.id }, knownAt, '/report')}
                variant="tertiary"
                size="small"
                download
              >
                {t('accountability.versions.save', { moment: moment(knownAt) })}
              </ButtonAnchor>,
            ],
          }))}
        />
      )}
      {of.may.includes('approve') ? <ApproveForm of={of} onDone={onDone} /> : null}
    </section>
  );
}
