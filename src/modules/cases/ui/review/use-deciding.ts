import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Translate } from '../../../../platform/i18n/index.ts';
import {
  newIdempotencyKey,
  type ProblemDetails,
  problemOf,
  signInAddress,
  thisPage,
  useLanguage,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import type { Replacing } from '../../case.ts';
import type { CaseObstacle } from '../../kind.ts';
import { obstaclesToReplacing } from '../../replacing.ts';
import { useCaseStep } from '../case/use-case-step.ts';
import { dayOf } from '../days.ts';
import { findKindPages } from '../kind-pages.ts';
import { reviewPage } from '../pages.ts';
import type { CaseViewed } from '../queries.ts';
import type { sv } from './texts.sv.ts';
import { reviewTexts } from './texts.ts';
import { decisionFrom, type Parts, type Typed, typedFrom, useTyped, wrongDays } from './typed.ts';

type Review = NonNullable<CaseViewed['review']>;
type Errors = Readonly<Record<string, string>>;

const STEP_UP_NEEDED = 'identity.step-up-needed';
const CONFIRMING = 'uppsikt-confirming';

/** Which field of the form an obstacle belongs to. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'outcome.needs-reasons': 'reasons',
  'outcome.needs-stop-by': 'stop-by',
  'outcome.stop-by-passed': 'stop-by',
  'outcome.needs-part': 'part',
  'outcome.needs-conditions': 'conditions',
  'replacing.needs-because': 'because',
};

/**
 * Deciding, or sending the case on to whom the order names. What is missing is said before anything is sent; what only
 * the server knows is said after. Confirming who one is leads away and back, and the form stands as it was. `as`: the
 * decision that holds is corrected or tried anew, and what it said is where one begins.
 */
export function useDeciding(seen: CaseViewed, review: Review, as?: Replacing) {
  const t = useTexts(reviewTexts);
  const language = useLanguage();
  const today = useToday();
  const replaced = as === undefined ? undefined : seen.decisions.at(-1);
  // A correction is right by what was right on the day of the decision.
  const on = as === 'corrects' && replaced !== undefined ? dayOf(replaced.decidedAt) : today;
  const navigate = reviewPage.useNavigate();
  const queries = useQueryClient();
  const { take, reload } = useCaseStep(seen);
  const { typed, enter, judge, forget } = useTyped(
    ['uppsikt-review', seen.id, ...(as === undefined ? [] : [as])].join('-'),
    replaced === undefined ? {} : typedFrom(replaced.content),
  );
  const [hasConfirmed] = useState(() => takeConfirming(seen.id));
  const [refused, setRefused] = useState<{ errors: Errors; attempts: number }>({ errors: {}, attempts: 0 });
  const [problem, setProblem] = useState<ProblemDetails>();
  const [busy, setBusy] = useState(false);
  const key = useRef(newIdempotencyKey());
  const chosen = review.outcomes.find(({ id }) => id === typed.outcome);
  const parts = partsOf(chosen);
  const mode = modeOf(seen, chosen, as);

  function refuse(errors: Errors): void {
    setRefused(({ attempts }) => ({ errors, attempts: attempts + 1 }));
  }

  function obstacleErrors(obstacles: readonly CaseObstacle[]): Errors {
    return Object.fromEntries(
      obstacles.map(({ code, title, facts }) => {
        const ground = review.grounds.find(({ id }) => id === facts.ground);
        const field =
          ground !== undefined && code.startsWith('ground.') ? `ground-${ground.id}` : (FIELD_OF[code] ?? 'outcome');
        return [field, ground === undefined ? title[language] : `${ground.question} ${title[language]}`];
      }),
    );
  }

  /** What the page itself can see is missing. */
  function errorsNow(): Errors {
    if (chosen === undefined) return { outcome: t('cases.review.outcome.missing') };
    const days = wrongDays(typed, parts).map(
      (field) => [field, t('cases.review.day.wrong', { example: today })] as const,
    );
    const minutes: Errors =
      mode === 'minutes'
        ? {
            ...(typed.journalNumber.trim() === ''
              ? { 'journal-number': t('cases.review.minutes.number.missing') }
              : {}),
            ...(typed.decidedOn.trim() === '' ? { 'decided-on': t('cases.review.minutes.day.missing') } : {}),
          }
        : {};
    if (mode === 'refer') return typed.proposal.trim() === '' ? { proposal: t('cases.review.proposal.missing') } : {};
    const decision = decisionFrom(typed, chosen.id, parts);
    const obstacles = [
      ...(as === undefined || replaced === undefined ? [] : obstaclesToReplacing(as, decision, replaced)),
      ...(findKindPages(seen.kind)?.obstaclesTo(decision, review, on) ?? []),
    ];
    return { ...obstacleErrors(obstacles), ...minutes, ...Object.fromEntries(days) };
  }

  async function carryOut(outcome: Review['outcomes'][number]): Promise<'decided' | 'referred' | Replacing> {
    const call = { idempotencyKey: key.current };
    if (mode === 'refer') {
      await take('referral', { outcome: outcome.id, words: proposalOf(typed, review, t) }, call);
      return 'referred';
    }
    const minutes = { journalNumber: typed.journalNumber.trim(), decidedOn: typed.decidedOn.trim() };
    const content = decisionFrom(typed, outcome.id, parts);
    const relation = as === undefined ? {} : { relation: as };
    await take('decisions', { content, ...relation, ...(mode === 'minutes' ? { minutes } : {}) }, call);
    return as ?? 'decided';
  }

  async function send(): Promise<void> {
    if (busy) return;
    const errors = errorsNow();
    setProblem(undefined);
    if (chosen === undefined || Object.keys(errors).length > 0) return refuse(errors);
    setRefused((old) => ({ ...old, errors: {} }));
    setBusy(true);
    try {
      const done = await carryOut(chosen);
      forget();
      await queries.invalidateQueries({ queryKey: ['cases'] });
      await navigate({ to: '/cases/$caseId', params: { caseId: seen.id }, search: { done } });
    } catch (error) {
      const found = problemOf(error);
      if (found.code === STEP_UP_NEEDED) {
        sessionStorage.setItem(CONFIRMING, seen.id);
        location.assign(signInAddress(thisPage(), found));
        return;
      }
      key.current = newIdempotencyKey();
      const obstacles = obstaclesIn(found);
      if (obstacles.length > 0) refuse(obstacleErrors(obstacles));
      else {
        setProblem(found);
        setRefused(({ attempts }) => ({ errors: {}, attempts: attempts + 1 }));
      }
    } finally {
      setBusy(false);
    }
  }

  return { typed, enter, judge, chosen, parts, mode, send, reload, busy, problem, hasConfirmed, ...refused };
}

function partsOf(chosen: Review['outcomes'][number] | undefined): Parts {
  const id = chosen?.id ?? '';
  return {
    forbids: chosen?.forbids === true,
    refuses: chosen?.refuses === true,
    inPart: chosen?.forbids === true && id.startsWith('partly'),
    hasConditions: id.endsWith('with-conditions'),
  };
}

/** The one who decides decides; a body's decision is put down from its minutes by whom may not send it on; others send it on. */
function modeOf(
  { steps }: CaseViewed,
  chosen: Review['outcomes'][number] | undefined,
  as: Replacing | undefined,
): 'decide' | 'refer' | 'minutes' | 'others' {
  if (chosen === undefined || chosen.decider.isMe) return 'decide';
  if (as === undefined && steps.includes('refer')) return 'refer';
  if (chosen.decider.level === 'board') return 'minutes';
  return as === undefined ? 'decide' : 'others';
}

/** The proposal, with how the grounds were judged, so that the one who decides reads it in one place. */
function proposalOf(typed: Typed, { grounds, reasons }: Review, t: Translate<typeof sv>): string {
  const lines = grounds.flatMap(({ id, question }) => {
    const { met, reason, words } = typed.grounds[id] ?? {};
    if (met === undefined) return [];
    const why = words?.trim() || reasons.find((one) => one.id === reason)?.title || '';
    return `${question} ${met === 'yes' ? t('cases.review.yes') : t('cases.review.no')}. ${why}`.trim();
  });
  return [typed.proposal.trim(), ...lines].join('\n');
}

function obstaclesIn(problem: ProblemDetails): readonly CaseObstacle[] {
  const { facts } = problem as ProblemDetails & { readonly facts?: { readonly obstacles?: readonly CaseObstacle[] } };
  return problem.code === 'cases.not-decidable' ? (facts?.obstacles ?? []) : [];
}

/** Whether one has just been away to confirm for this very case; asked once. */
function takeConfirming(caseId: string): boolean {
  if (sessionStorage.getItem(CONFIRMING) !== caseId) return false;
  sessionStorage.removeItem(CONFIRMING);
  return true;
}
