import '@navikt/ds-css/dist/component/form.css';
import './review-page.css';
import { Button } from '@navikt/ds-react/Button';
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef } from 'react';
import {
  Page,
  PageButton,
  PageLink,
  ProblemNotice,
  SummaryList,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { Replacing } from '../../case.ts';
import { ReportedInAmnesty } from '../amnesty/amnesty-told.tsx';
import { CaseTalk } from '../case/case-talk.tsx';
import { ReloadCase } from '../case/reload-case.tsx';
import { becauseKeyOf } from '../case/reopened.ts';
import { CaseConsultations } from '../consultations/case-consultations.tsx';
import { findKindPages } from '../kind-pages.ts';
import { CaseOrder } from '../order/case-order.tsx';
import { reviewPage } from '../pages.ts';
import { type CaseViewed, caseQuery, replacingQuery } from '../queries.ts';
import { RuleAnswers } from '../rules/rule-answers.tsx';
import { casePageTexts } from '../texts.ts';
import { useRoleWords } from '../use-role-words.ts';
import { CounterpartKnown } from './counterpart-known.tsx';
import { EarlierCases } from './earlier-cases.tsx';
import { GroundFields } from './ground-fields.tsx';
import { DayInput, OutcomeFields } from './outcome-fields.tsx';
import { reviewTexts } from './texts.ts';
import { useDeciding } from './use-deciding.ts';
import { WhoDecides } from './who-decides.tsx';

type Review = NonNullable<CaseViewed['review']>;

/** Assessing a case: what was said, what asks for a closer look, each ground by itself, and an outcome with who decides it. */
export function ReviewPage() {
  const t = useTexts(reviewTexts);
  const { caseId } = reviewPage.useParams();
  const { as } = reviewPage.useSearch();
  const { data: seen } = useSuspenseQuery(caseQuery(caseId));
  if (as !== undefined && seen.decisions.length > 0) return <Replace key={`${caseId} ${as}`} seen={seen} as={as} />;
  if (seen.review === null)
    return (
      <Page title={t('cases.review.title')} lead={t('cases.review.closed')}>
        <div className="actions">
          <PageButton to="/cases/$caseId" params={{ caseId }}>
            {t('cases.review.to-case')}
          </PageButton>
        </div>
      </Page>
    );
  return <Reviewing key={caseId} seen={seen} review={seen.review} />;
}

function Replace({ seen, as }: { readonly seen: CaseViewed; readonly as: Replacing }) {
  const { data: review } = useSuspenseQuery(replacingQuery(seen.id, as));
  return <Reviewing seen={seen} review={review} as={as} />;
}

interface ReviewingProps {
  readonly seen: CaseViewed;
  readonly review: Review;
  /** The decision that holds is corrected or tried anew. */
  readonly as?: Replacing;
}

function Reviewing({ seen, review, as }: ReviewingProps) {
  const t = useTexts(reviewTexts);
  return (
    <Page
      title={t(as === undefined ? 'cases.review.title' : `cases.review.title.${as}`)}
      kicker={
        <>
          <PageLink to="/cases/$caseId" params={{ caseId: seen.id }}>
            {seen.title}
          </PageLink>
          {' · '}
          {seen.person.name}
        </>
      }
      lead={t(as === undefined ? 'cases.review.lead' : `cases.review.lead.${as}`, {
        guideline: review.guideline.title,
      })}
    >
      <section aria-labelledby="said">
        <h2 id="said">{t('cases.review.said')}</h2>
        <SummaryList rows={seen.described} />
        <SaidBefore seen={seen} />
        <ReportedInAmnesty amnesty={seen.amnesty} />
        {as === undefined ? (
          <p>
            <PageLink to="/cases/$caseId" params={{ caseId: seen.id }}>
              {t('cases.review.ask')}
            </PageLink>
          </p>
        ) : null}
      </section>
      <CounterpartKnown known={review.counterpart} />
      <CaseTalk seen={seen} />
      <EarlierCases seen={seen} />
      <section aria-labelledby="flags">
        <h2 id="flags">{t('cases.review.flags')}</h2>
        {review.flags.length === 0 ? (
          <p>{t('cases.review.flags.none')}</p>
        ) : (
          <ul className="flags">
            {review.flags.map(({ code, title }) => (
              <li key={code}>{title}</li>
            ))}
          </ul>
        )}
      </section>
      {as === undefined ? <CaseOrder seen={seen} /> : null}
      {review.ruleAnswers === null ? null : (
        <section aria-labelledby="rules" className="stack">
          <h2 id="rules">{t('cases.review.rules')}</h2>
          <RuleAnswers told={review.ruleAnswers} />
        </section>
      )}
      <CaseConsultations caseId={seen.id} />
      <Proposal seen={seen} />
      <ReviewForm seen={seen} review={review} {...(as === undefined ? {} : { as })} />
    </Page>
  );
}

/** Why it is assessed anew, and what read otherwise when it was decided last. */
function SaidBefore({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(reviewTexts);
  const words = useTexts(casePageTexts);
  const opened = seen.timeline.findLast(({ type }) => type === 'case.reopened' || type === 'case.decided');
  const because = opened?.type === 'case.reopened' ? becauseKeyOf(opened.facts) : undefined;
  return (
    <>
      {because === undefined ? null : (
        <p>
          {words(because)} {words('cases.reopened.holds')}
        </p>
      )}
      {seen.saidBefore.length === 0 ? null : (
        <>
          <h3>{t('cases.review.said-before')}</h3>
          <SummaryList rows={seen.saidBefore} />
        </>
      )}
    </>
  );
}

/** What whoever sent the case on proposes. */
function Proposal({ seen }: { readonly seen: CaseViewed }) {
  const t = useTexts(reviewTexts);
  const sent = seen.status === 'referred' ? seen.timeline.findLast(({ type }) => type === 'case.referred') : undefined;
  if (typeof sent?.facts?.words !== 'string') return null;
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{t('cases.review.proposed', { who: sent.by ?? t('cases.review.proposed.somebody') })}</h2>
      <p className="proposed">{sent.facts.words}</p>
    </section>
  );
}

function ReviewForm({ seen, review, as }: ReviewingProps) {
  const t = useTexts(reviewTexts);
  const language = useLanguage();
  const words = findKindPages(seen.kind)?.groundWords;
  const roleWords = useRoleWords();
  const summary = useRef<HTMLDivElement>(null);
  const deciding = useDeciding(seen, review, as);
  const { typed, enter, judge, errors, problem, attempts, chosen, parts, mode } = deciding;
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  function send(event: FormEvent) {
    event.preventDefault();
    void deciding.send();
  }
  const reasons = review.reasons.filter(
    ({ outcomes }) => chosen === undefined || chosen.forbids || outcomes.includes(chosen.id),
  );
  // A correction leaves what was decided as it was.
  const outcomes = review.outcomes.filter(({ id }) => as !== 'corrects' || id === seen.decisions.at(-1)?.outcome);
  const whom = chosen === undefined ? '' : (chosen.decider.name ?? roleWords(chosen.decider.level));
  return (
    <form className="form review" onSubmit={send} noValidate>
      {Object.keys(errors).length === 0 ? null : (
        <ErrorSummary ref={summary} heading={t('cases.review.missing')}>
          {Object.entries(errors).map(([field, message]) => (
            <ErrorSummary.Item key={field} href={`#${field}`} onClick={(event) => goTo(event, field)}>
              {message}
            </ErrorSummary.Item>
          ))}
        </ErrorSummary>
      )}
      {problem === undefined ? null : (
        <div>
          <ProblemNotice problem={problem} ref={summary} />
          <div className="actions">
            <ReloadCase problem={problem} onReload={deciding.reload} />
          </div>
        </div>
      )}
      <section aria-labelledby="grounds" hidden={review.grounds.length + review.limits.length === 0}>
        <h2 id="grounds">{t(review.grounds.length === 0 ? 'cases.review.limits' : 'cases.review.grounds')}</h2>
        {review.grounds.length === 0 || words === undefined ? null : <p>{words.how[language]}</p>}
        {review.grounds.map((ground) => (
          <GroundFields
            key={ground.id}
            ground={ground}
            reasons={reasons}
            isFlagged={review.flags.length > 0}
            leadsTo={words?.[ground.refusal][language] ?? ''}
            typed={typed.grounds[ground.id] ?? {}}
            error={errors[`ground-${ground.id}`]?.replace(`${ground.question} `, '')}
            onJudge={(part) => judge(ground.id, part)}
          />
        ))}
        {review.limits.map(({ code, title, facts, effect }) => (
          <Textarea
            key={`${code} ${String(facts.limit)}`}
            id={`limit-${String(facts.limit)}`}
            label={title}
            description={effect === 'stops' ? t('cases.review.limit.stops') : t('cases.review.limit.why')}
            value={typed.deviations[String(facts.limit)] ?? ''}
            onChange={({ target }) =>
              enter({ deviations: { ...typed.deviations, [String(facts.limit)]: target.value } })
            }
            minRows={2}
          />
        ))}
      </section>
      <section aria-labelledby="decision" className="stack">
        <h2 id="decision">{t('cases.review.decision')}</h2>
        {as === undefined ? null : (
          <Textarea
            id="because"
            label={t(`cases.review.because.${as}`)}
            description={t('cases.review.because.hint')}
            value={typed.because}
            onChange={({ target }) => enter({ because: target.value })}
            error={errors.because}
            minRows={2}
            resize="vertical"
            maxLength={5000}
          />
        )}
        <RadioGroup
          id="outcome"
          tabIndex={-1}
          legend={t('cases.review.outcome')}
          value={typed.outcome ?? ''}
          onChange={(outcome: string) => enter({ outcome })}
          error={errors.outcome}
        >
          {outcomes.map(({ id, title, decider }) => (
            <Radio
              key={id}
              value={id}
              description={t('cases.review.outcome.by', {
                who: decider.isMe ? t('cases.review.you') : (decider.name ?? roleWords(decider.level)),
              })}
            >
              {title}
            </Radio>
          ))}
        </RadioGroup>
        {chosen === undefined ? null : <WhoDecides outcome={chosen} />}
        {chosen !== undefined && mode !== 'refer' && mode !== 'others' ? (
          <OutcomeFields parts={parts} typed={typed} errors={errors} onEnter={enter} />
        ) : null}
        {mode === 'minutes' ? (
          <>
            <TextField
              id="journal-number"
              label={t('cases.review.minutes.number')}
              description={t('cases.review.minutes')}
              value={typed.journalNumber}
              onChange={({ target }) => enter({ journalNumber: target.value })}
              error={errors['journal-number']}
              autoComplete="off"
            />
            <DayInput
              id="decided-on"
              label={t('cases.review.minutes.day')}
              value={typed.decidedOn}
              error={errors['decided-on']}
              onEnter={(decidedOn) => enter({ decidedOn })}
            />
          </>
        ) : null}
        {mode === 'refer' ? (
          <Textarea
            id="proposal"
            label={t('cases.review.proposal', { who: whom })}
            description={t('cases.review.proposal.hint')}
            value={typed.proposal}
            onChange={({ target }) => enter({ proposal: target.value })}
            error={errors.proposal}
            minRows={3}
            resize="vertical"
            maxLength={3000}
          />
        ) : null}
        {deciding.hasConfirmed ? <p role="status">{t('cases.review.confirmed')}</p> : null}
        {mode === 'others' ? (
          <p>{t('cases.review.others', { who: whom })}</p>
        ) : (
          <div className="actions">
            <Button type="submit" loading={deciding.busy}>
              {mode === 'refer' ? t('cases.review.refer', { who: whom }) : t('cases.review.decide')}
            </Button>
          </div>
        )}
        {mode === 'refer' || mode === 'others' ? null : <p className="muted">{t('cases.review.step-up')}</p>}
      </section>
    </form>
  );
}

/** Brings the reader to a field without leaving a trace in the address. */
function goTo(event: { preventDefault(): void }, id: string): void {
  event.preventDefault();
  const control = document.getElementById(id);
  const target = control?.querySelector('input, textarea') ?? control;
  (target as HTMLElement | null)?.focus({ preventScroll: true });
  control?.scrollIntoView({ block: 'center' });
}
