import './assessment.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, PageLink, TaskList, useFormats, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import { riskTexts } from '../../texts.ts';
import { AssessmentState } from '../assessments-page.tsx';
import { assessmentPage, assessmentQuery } from '../pages.ts';
import { ActionPlan } from './action-plan.tsx';
import { Hazards } from './hazards.tsx';
import { Items } from './items.tsx';
import { Later } from './later.tsx';
import { Participants } from './participants.tsx';
import { RepresentativePart } from './representative.tsx';
import { Sign } from './sign.tsx';

/** The assessment of a unit: a draft that several write on, then what was signed and what became of it. */
export function AssessmentPage() {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const language = useLanguage();
  const { assessmentId } = assessmentPage.useParams();
  const { data: seen } = useSuspenseQuery(assessmentQuery(assessmentId));
  const { signed, followUpBy } = seen;
  return (
    <Page
      title={t('risk.one.title', { unit: seen.unit.name })}
      kicker={<PageLink to="/risk-assessments">{t('risk.list.title')}</PageLink>}
      lead={t('risk.one.lead', { title: seen.title[language], occasion: t(`risk.occasion.${seen.occasion}`) })}
    >
      <p className="risk-state">
        <AssessmentState row={seen} />
        {signed === null ? (
          <span>{t('risk.one.saved')}</span>
        ) : (
          <span>
            {t('risk.one.signed', {
              on: formats.day(signed.on as LocalDate),
              at: formats.dayOf(signed.at),
              by: signed.by ?? t('risk.one.signed.unknown'),
            })}{' '}
            {signed.isBackDated ? `${t('risk.one.back-dated')}. ` : ''}
            {followUpBy === null ? '' : t('risk.one.follow-up-by', { day: formats.deadline(followUpBy as LocalDate) })}
          </span>
        )}
      </p>
      {signed === null ? <Parts seen={seen} /> : null}
      <RepresentativePart seen={seen} />
      <Participants seen={seen} />
      <Items seen={seen} />
      <Hazards seen={seen} />
      <ActionPlan seen={seen} />
      {signed === null ? <Sign seen={seen} /> : <Later seen={seen} />}
    </Page>
  );
}

/** What is done of it, with a link to each part. */
function Parts({ seen }: { readonly seen: RiskAssessmentView }) {
  const t = useTexts(riskTexts);
  const { content, lacking } = seen;
  const left = (code: string) => lacking.filter((one) => one.code.startsWith(code)).length;
  const parts = [
    { id: 'representative', left: left('representative') },
    { id: 'items', left: left('item') },
    { id: 'actions', left: left('action') },
  ] as const;
  return (
    <section aria-labelledby="parts" className="stack">
      <h2 id="parts">{t('risk.parts')}</h2>
      <TaskList
        tasks={parts.map(({ id, left: n }) => ({
          key: id,
          title: <a href={`#${id}`}>{t(`risk.part.${id}`)}</a>,
          done: n === 0 && (id !== 'actions' || content.hazards.length > 0 || left('item') === 0),
          status:
            n > 0
              ? { tone: 'attention', text: id === 'representative' ? t('risk.part.open') : t('risk.part.left', { n }) }
              : { tone: 'done', text: t('risk.part.done') },
        }))}
      />
    </section>
  );
}
