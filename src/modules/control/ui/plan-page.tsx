import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  ButtonAnchor,
  Disclosure,
  Page,
  PageLink,
  SummaryList,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { PlanAnswer } from '../api.ts';
import { planPage, planQuery } from './pages.ts';
import { AddCheck, DecidePlan, RemoveCheck } from './plan-forms.tsx';
import { RoundTold } from './round-told.tsx';
import { controlTexts } from './texts.ts';

/** One plan: a draft to write and decide, or its rounds with what they have shown. */
export function PlanPage() {
  const t = useTexts(controlTexts);
  const formats = useFormats();
  const queries = useQueryClient();
  const { planId } = planPage.useParams();
  const { data: plan } = useSuspenseQuery(planQuery(planId));
  const done = () => queries.invalidateQueries({ queryKey: ['control-plans'] });
  const { decided } = plan;
  return (
    <Page
      title={t('control.plan.title', { year: String(plan.year), name: plan.authority.name })}
      lead={
        decided === null
          ? t('control.plan.lead.draft')
          : t('control.plan.decided', { day: formats.day(decided.on as LocalDate), number: decided.journalNumber })
      }
      kicker={
        <PageLink to="/control-plans" search={{}}>
          {t('control.plan.back')}
        </PageLink>
      }
    >
      {decided === null ? null : (
        <p>
          <ButtonAnchor href={`/api/v1/control-plans/${planId}/report`} variant="secondary" download>
            {t('control.plan.report')}
          </ButtonAnchor>
        </p>
      )}
      <h2>{t('control.checks')}</h2>
      {plan.checks.length === 0 ? <p className="empty">{t('control.checks.none')}</p> : null}
      {plan.checks.map((check, index) => (
        <CheckTold key={check.title} plan={plan} index={index} onDone={done} />
      ))}
      {plan.mayPlan ? (
        <Disclosure title={t('control.check.add')}>
          {(close) => (
            <AddCheck
              plan={plan}
              onDone={async () => {
                await done();
                close();
              }}
            />
          )}
        </Disclosure>
      ) : null}
      {plan.mayDecide && plan.checks.length > 0 ? (
        <Disclosure title={t('control.decide')}>{() => <DecidePlan plan={plan} onDone={done} />}</Disclosure>
      ) : null}
    </Page>
  );
}

interface CheckToldProps {
  readonly plan: PlanAnswer;
  readonly index: number;
  onDone(): Promise<void>;
}

function CheckTold({ plan, index, onDone }: CheckToldProps) {
  const t = useTexts(controlTexts);
  const language = useLanguage();
  const check = plan.checks[index];
  if (check === undefined) return null;
  const rounds = plan.rounds.filter(({ checkNumber }) => checkNumber === index);
  return (
    <section aria-labelledby={`check-${index}`} className="stack">
      <h3 id={`check-${index}`}>{check.title}</h3>
      <SummaryList
        rows={[
          { label: t('control.check.how'), value: check.how },
          { label: t('control.check.frequency'), value: t(`control.frequency.${check.frequency}`) },
          { label: t('control.check.owner'), value: `${t(`control.role.${check.ownerRole}`)}, ${check.unitName}` },
          {
            label: t('control.check.population'),
            value: check.populationTitle?.[language] ?? t('control.check.population.none'),
          },
        ]}
      />
      {plan.mayPlan ? <RemoveCheck plan={plan} index={index} onDone={onDone} /> : null}
      {rounds.map((round) => (
        <RoundTold key={round.id} plan={plan} round={round} onDone={onDone} />
      ))}
    </section>
  );
}
