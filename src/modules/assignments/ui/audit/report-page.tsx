import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  ButtonAnchor,
  Disclosure,
  Page,
  PageLink,
  SummaryList,
  useFormats,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { MarkedText } from '../../../minutes/ui/parts.ts';
import type { ReportView } from '../../audit/api.ts';
import { auditTexts } from '../../audit/texts.ts';
import { ClausePlace } from '../words.tsx';
import { AddForm, Confirmation, DraftForm } from './draft-forms.tsx';
import { DecideForm } from './follow-up-forms.tsx';
import { reportPage, reportQuery } from './pages.ts';
import { RecommendationArticle } from './recommendation.tsx';
import { ReportTag } from './reports-page.tsx';

/** One audit report: a draft to be put right, or its recommendations with what became of them. */
export function ReportPage() {
  const t = useTexts(auditTexts);
  const queries = useQueryClient();
  const { reportId } = reportPage.useParams();
  const { data } = useSuspenseQuery(reportQuery(reportId));
  const done = () => queries.invalidateQueries({ queryKey: ['audit'] });
  const isDraft = data.state === 'draft';
  return (
    <Page
      title={data.title}
      kicker={<PageLink to="/audit">{t('assignments.audit.title')}</PageLink>}
      {...(isDraft && data.text !== null ? { width: 'wide' as const } : {})}
    >
      <p>
        <ReportTag of={data} />
      </p>
      <Facts of={data} />
      {isDraft ? <Draft of={data} onDone={done} /> : <Registered of={data} onDone={done} />}
    </Page>
  );
}

interface PartProps {
  readonly of: ReportView;
  onDone(): Promise<void>;
}

function Facts({ of }: { readonly of: ReportView }) {
  const t = useTexts(auditTexts);
  const { day } = useFormats();
  return (
    <SummaryList
      rows={[
        { label: t('assignments.audit.fact.authority'), value: of.authority.name },
        { label: t('assignments.audit.new.number'), value: of.journalNumber },
        { label: t('assignments.audit.fact.reported'), value: day(of.reportedOn as LocalDate) },
        {
          label: t('assignments.audit.fact.answer-by'),
          value: of.answerBy === null ? t('assignments.audit.fact.no-day') : day(of.answerBy as LocalDate),
        },
        ...(of.answeredOn === null
          ? []
          : [
              {
                label: t('assignments.audit.fact.answered'),
                value: (
                  <>
                    {day(of.answeredOn as LocalDate)} {of.answerJournalNumber}{' '}
                    {of.answerClause === null ? null : <ClausePlace of={of.answerClause} />}
                  </>
                ),
              },
            ]),
      ]}
    />
  );
}

function Draft({ of, onDone }: PartProps) {
  const t = useTexts(auditTexts);
  const [shown, setShown] = useState<string | undefined>(of.items[0]?.id);
  const forms = (
    <div>
      <h2>{t('assignments.audit.recommendations')}</h2>
      <p>{of.items.length === 0 ? t('assignments.audit.draft.none') : t('assignments.audit.draft.how')}</p>
      {of.items.map((one, at) => (
        <DraftForm
          key={one.id}
          of={one}
          number={at + 1}
          revision={of.revision}
          onDone={onDone}
          {...(of.text === null ? {} : { onShow: () => setShown(one.id) })}
        />
      ))}
      <Disclosure title={t('assignments.audit.add')}>
        {(close) => <AddForm of={of} onDone={() => onDone().then(close)} />}
      </Disclosure>
      <Confirmation of={of} onDone={onDone} />
    </div>
  );
  if (of.text === null) return forms;
  return (
    <div className="columns">
      <MarkedText
        title={t('assignments.audit.text')}
        text={of.text}
        place={of.items.find(({ id }) => id === shown)?.place ?? null}
        beside
      />
      {forms}
    </div>
  );
}

function Registered({ of, onDone }: PartProps) {
  const t = useTexts(auditTexts);
  const address = (format: string) => `/api/v1/audit-reports/${of.id}/reply?format=${format}`;
  return (
    <>
      <section aria-labelledby="reply">
        <h2 id="reply">{t('assignments.audit.reply')}</h2>
        <p>{t('assignments.audit.reply.fetch')}</p>
        <p className="actions">
          <ButtonAnchor variant="secondary" size="small" href={address('pdf')} download>
            {t('assignments.audit.reply.pdf')}
          </ButtonAnchor>
          <ButtonAnchor variant="secondary" size="small" href={address('docx')} download>
            {t('assignments.audit.reply.docx')}
          </ButtonAnchor>
        </p>
        {of.mayKeep && of.state === 'to-answer' ? (
          <Disclosure title={t('assignments.audit.decide')}>
            {(close) => <DecideForm of={of} onDone={() => onDone().then(close)} />}
          </Disclosure>
        ) : null}
      </section>
      <h2>{t('assignments.audit.recommendations')}</h2>
      {of.items.map((one, at) => (
        <RecommendationArticle key={one.id} of={one} number={at + 1} report={of} onDone={onDone} />
      ))}
    </>
  );
}
