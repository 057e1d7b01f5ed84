import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import {
  Confirm,
  Disclosure,
  PageButton,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { REPLACINGS } from '../../case.ts';
import { findKindPages } from '../kind-pages.ts';
import { TalkForm } from '../order/talk-form.tsx';
import { orderTexts } from '../order/texts.ts';
import { casePageTexts } from '../texts.ts';
import type { Told } from './case-page.tsx';
import { ReloadCase } from './reload-case.tsx';
import { AskForm, EndForm, isAgreement, ReopenForm, ReviewedForm, type StepFormProps } from './step-forms.tsx';
import { useCaseStep } from './use-case-step.ts';

interface CaseActionsProps {
  readonly seen: StepFormProps['seen'];
  onDone(what: Told): void;
}

/** What else the reader can do now: what the lifecycle and the policy let through, and no more. */
export function CaseActions({ seen, onDone }: CaseActionsProps) {
  const t = useTexts(casePageTexts);
  const order = useTexts(orderTexts);
  const may = (step: (typeof seen.steps)[number]) => seen.steps.includes(step);
  const mayChange = may('change') && seen.isMine && findKindPages(seen.kind) !== undefined;
  const pages = findKindPages(seen.kind);
  const first = pages?.renewedFrom === undefined ? undefined : pages.steps[0]?.id;
  const mayRenew = may('renew') && seen.isMine && first !== undefined;
  if (
    !may('ask') &&
    !may('talk') &&
    !may('end') &&
    !may('reopen') &&
    !mayChange &&
    !mayRenew &&
    !may('withdraw') &&
    !may('correct')
  )
    return null;
  const done = (what: Told, close: () => void) => () => {
    close();
    onDone(what);
  };
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t('cases.case.actions')}</h2>
      <div className="case-actions">
        {may('ask') ? (
          <Disclosure title={t('cases.ask.title')}>
            {(close) => <AskForm seen={seen} onDone={done('asked', close)} />}
          </Disclosure>
        ) : null}
        {may('talk') && seen.order !== null ? (
          <Disclosure title={order('cases.talk.title')}>
            {(close) => <TalkForm seen={seen} onDone={done('talked', close)} />}
          </Disclosure>
        ) : null}
        {mayChange ? (
          <div>
            <PageButton
              to="/report/$kind/$step"
              params={{ kind: seen.kind, step: 'check' }}
              search={{ case: seen.id }}
              variant="secondary"
              size="small"
            >
              {t('cases.change.title')}
            </PageButton>
          </div>
        ) : null}
        {mayRenew ? (
          <div>
            <PageButton
              to="/report/$kind/$step"
              params={{ kind: seen.kind, step: first }}
              search={{ renews: seen.id }}
              variant="secondary"
              size="small"
            >
              {t('cases.renew.title')}
            </PageButton>
          </div>
        ) : null}
        {may('end') ? (
          <Disclosure title={isAgreement(seen) ? t('cases.end.agreement') : t('cases.end.title')}>
            {(close) => <EndForm seen={seen} onDone={done('ended', close)} />}
          </Disclosure>
        ) : null}
        {may('review') ? (
          <Disclosure title={t('cases.reviewed.title')}>
            {(close) => <ReviewedForm seen={seen} onDone={done('reviewed', close)} />}
          </Disclosure>
        ) : null}
        {may('reopen') ? (
          <Disclosure title={t('cases.reopen.title')}>
            {(close) => <ReopenForm seen={seen} onDone={done('reopened', close)} />}
          </Disclosure>
        ) : null}
        {REPLACINGS.map((as) =>
          may(as === 'corrects' ? 'correct' : 'reconsider') ? (
            <div key={as}>
              <PageButton
                to="/cases/$caseId/review"
                params={{ caseId: seen.id }}
                search={{ as }}
                variant="secondary"
                size="small"
              >
                {t(`cases.${as}.title`)}
              </PageButton>
            </div>
          ) : null,
        )}
        {may('withdraw') ? <Withdraw seen={seen} onDone={() => onDone('withdrawn')} /> : null}
      </div>
    </section>
  );
}

function Withdraw({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function withdraw() {
    setBusy(true);
    try {
      await take('withdrawal', undefined);
      setOpen(false);
      onDone();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div>
      <Button variant="secondary" size="small" onClick={() => setOpen(true)}>
        {t('cases.withdraw.title')}
      </Button>
      <Confirm
        open={open}
        grave
        busy={busy}
        question={t('cases.withdraw.question')}
        verb={t('cases.withdraw.title')}
        onConfirm={() => void withdraw()}
        onClose={() => setOpen(false)}
      >
        <p>{t('cases.withdraw.text')}</p>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <ReloadCase problem={problem} onReload={reload} />
      </Confirm>
    </div>
  );
}
