import './case-page.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  Page,
  PageButton,
  PageLink,
  StatusTag,
  SummaryList,
  useFormats,
  useMay,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { AgreementEquipment } from '../../../equipment/ui/parts.ts';
import { texts as caseTexts } from '../../texts.ts';
import { ReportedInAmnesty } from '../amnesty/amnesty-told.tsx';
import { CaseConsultations } from '../consultations/case-consultations.tsx';
import { findKindPages } from '../kind-pages.ts';
import { CaseOrder } from '../order/case-order.tsx';
import { casePage } from '../pages.ts';
import { type CaseViewed, caseQuery } from '../queries.ts';
import { RuleAnswers } from '../rules/rule-answers.tsx';
import { casePageTexts } from '../texts.ts';
import { toneOf } from '../tones.ts';
import { useRoleWords } from '../use-role-words.ts';
import { useTold } from '../use-told.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseCertificate } from './case-certificate.tsx';
import { CaseDecisions } from './case-decisions.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { CaseTalk } from './case-talk.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { AnswerForm, OpinionForm } from './step-forms.tsx';

/** A case: where it stands, what one is to do, what was said and decided, and the whole course of it. */
export function CasePage() {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const { caseId } = casePage.useParams();
  const { done: came } = casePage.useSearch();
  const navigate = casePage.useNavigate();
  const { data: seen } = useSuspenseQuery(caseQuery(caseId));
  const { done, status, tell } = useTold<Told>();
  useEffect(() => {
    // What was done on another page is told here, once.
    if (came === undefined) return;
    tell(came);
    void navigate({ search: {}, replace: true });
  });
  return (
    <Page
      title={seen.title}
      kicker={
        <>
          {seen.kindTitle}
          {seen.isMine ? null : (
            <>
              {' · '}
              <PageLink to="/people/$personId" params={{ personId: seen.person.id }}>
                {seen.person.name}
              </PageLink>
            </>
          )}
          {seen.journalNumber === null ? null : ` · ${t('cases.case.journal-number', { number: seen.journalNumber })}`}
        </>
      }
    >
      <p role="status" ref={status} tabIndex={-1}>
        {done === undefined ? null : t(`cases.told.${done}`)}
      </p>
      <State seen={seen} />
      <CaseDocuments seen={seen} />
      {seen.isMine && seen.steps.includes('answer') ? (
        <section aria-labelledby="to-answer">
          <h2 id="to-answer">{t('cases.answer.title')}</h2>
          {seen.questions
            .filter(({ answer }) => answer === null)
            .map(({ id, text }) => (
              <p key={id} className="case-words">
                {text}
              </p>
            ))}
          <AnswerForm seen={seen} onDone={() => tell('answered')} />
        </section>
      ) : null}
      {seen.steps.includes('give-opinion') && seen.opinions.some(({ isMine, given }) => isMine && given === null) ? (
        <section aria-labelledby="to-give">
          <h2 id="to-give">{t('cases.opinion.title')}</h2>
          <p>{t('cases.opinion.why')}</p>
          <OpinionForm seen={seen} onDone={() => tell('opinion-given')} />
        </section>
      ) : null}
      <section aria-labelledby="reported">
        <h2 id="reported">{t('cases.case.reported')}</h2>
        <p className="muted">
          <ReportedBy seen={seen} />
        </p>
        <ReportedInAmnesty amnesty={seen.amnesty} />
        <SummaryList rows={seen.described} />
        <Related seen={seen} />
      </section>
      <CaseOrder seen={seen} />
      {seen.ruleAnswers === null ? null : (
        <section aria-labelledby="rules" className="stack">
          <h2 id="rules">{words('cases.rules.title')}</h2>
          <RuleAnswers told={seen.ruleAnswers} />
        </section>
      )}
      <CaseConsultations caseId={caseId} />
      <CaseCertificate seen={seen} onDone={tell} />
      {seen.outcome !== null && findKindPages(seen.kind)?.lends ? <AgreementEquipment agreement={caseId} /> : null}
      <CaseDecisions seen={seen} onFollowedUp={() => tell('followed-up')} />
      <CaseTalk seen={seen} />
      <CaseActions seen={seen} onDone={tell} />
      <section aria-labelledby="course">
        <h2 id="course">{t('cases.case.course')}</h2>
        <CaseTimeline seen={seen} />
        <ChainLink caseId={caseId} />
        {seen.isMine ? (
          <p>
            <PageLink to="/looks">{t('cases.case.looks')}</PageLink>
          </p>
        ) : null}
      </section>
    </Page>
  );
}

/** The cases that this one goes with, either way. */
function Related({ seen: { related } }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  if (related.length === 0) return null;
  return (
    <>
      <h3>{t('cases.case.related')}</h3>
      <ul>
        {related.map(({ id, kindTitle, title }) => (
          <li key={id}>
            <PageLink to="/cases/$caseId" params={{ caseId: id }} search={{}}>
              {title}
            </PageLink>{' '}
            <span className="muted">{kindTitle}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The way to the chain: what was due at each level above, for those who may see any of it. */
function ChainLink({ caseId }: { readonly caseId: string }) {
  const t = useTexts(casePageTexts);
  return useMay('chain.read') ? (
    <p>
      <PageLink to="/chains/$kind/$matterId" params={{ kind: 'case', matterId: caseId }}>
        {t('cases.case.chain')}
      </PageLink>
    </p>
  ) : null;
}

/** What can be told after it was done. */
export type Told =
  | 'answered'
  | 'asked'
  | 'talked'
  | 'opinion-given'
  | 'ended'
  | 'withdrawn'
  | 'reopened'
  | 'reviewed'
  | 'followed-up'
  | 'certificate-applied'
  | 'certificate-issued'
  | 'decided'
  | 'corrects'
  | 'reconsiders'
  | 'referred';

function State({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  const words = useTexts(caseTexts);
  const { outcome, turn, status } = seen;
  const what = status === 'to-sign' ? t('cases.turn.sign') : (turn?.what ?? null);
  // What an earlier register says was decided asks nobody for an assessment; it can be gone on from, changed or ended.
  const isDecidedElsewhere = status === 'read-in' && outcome !== null;
  return (
    <div className="case-state">
      <p className="case-state__status">
        <StatusTag tone={toneOf(seen)}>{words(`cases.status.${seen.hasRunOut ? 'run-out' : status}`)}</StatusTag>
        {outcome === null ? null : <strong>{t('cases.case.outcome', { outcome: outcome.title })}</strong>}
      </p>
      {turn === null ? null : (
        <p>
          <TurnText seen={seen} />
        </p>
      )}
      {what === null ? null : <p>{t('cases.turn.what', { what })}</p>}
      {isDecidedElsewhere ? <p>{t('cases.case.decided-elsewhere')}</p> : null}
      {seen.steps.includes('decide') && !isDecidedElsewhere ? (
        <div className="actions">
          <PageButton to="/cases/$caseId/review" params={{ caseId: seen.id }}>
            {t('cases.case.review')}
          </PageButton>
        </div>
      ) : null}
    </div>
  );
}

function TurnText({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  const formats = useFormats();
  const roleWords = useRoleWords();
  const { turn, isMine, status } = seen;
  if (turn === null) return null;
  const who = turn.names.length === 0 ? roleWords(turn.role) : turn.names.join(', ');
  const day = turn.until === null ? undefined : formats.deadline(turn.until as LocalDate);
  if (isMine && turn.role === 'employee')
    return day === undefined ? t('cases.turn.yours') : t('cases.turn.yours.until', { day });
  if (isMine && turn.role === 'nearest-manager' && status === 'reported')
    return day === undefined ? t('cases.turn.your-manager', { who }) : t('cases.turn.your-manager.until', { who, day });
  return day === undefined ? t('cases.turn', { who }) : t('cases.turn.until', { who, day });
}

function ReportedBy({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(casePageTexts);
  const formats = useFormats();
  const day = formats.day(seen.reportedOn as LocalDate);
  return t(`cases.origin.${seen.origin}`, { day, name: seen.person.name });
}
