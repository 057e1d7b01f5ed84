import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, SummaryList, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { OralAgreementView } from '../../oral/api.ts';
import { oralTexts } from '../../oral/texts.ts';
import { dayOf } from '../days.ts';
import { AnswerForm, FollowUpForm } from './oral-forms.tsx';
import { Standing } from './oral-list-page.tsx';
import { oralListQuery, oralPage, oralQuery } from './pages.ts';

/** One oral agreement: what was said by whom, since when the employer knows, and what has followed. */
export function OralPage() {
  const t = useTexts(oralTexts);
  const queries = useQueryClient();
  const { agreementId } = oralPage.useParams();
  const { data } = useSuspenseQuery(oralQuery(agreementId));
  const done = () => queries.invalidateQueries({ queryKey: oralListQuery.queryKey });
  return (
    <Page title={`${data.kindTitle}: ${data.person.name}`} lead={t('cases.oral.no-decision')}>
      <p>
        <Standing of={data} />
      </p>
      <Facts of={data} />
      {data.steps.includes('answer') ? <AnswerForm id={agreementId} onDone={done} /> : null}
      {data.steps.includes('follow-up') ? <FollowUpForm of={data} onDone={done} /> : null}
    </Page>
  );
}

function Facts({ of }: { readonly of: OralAgreementView }) {
  const t = useTexts(oralTexts);
  const formats = useFormats();
  const { answer, followed } = of;
  const day = (moment: string) => formats.day(dayOf(moment));
  const said = answer && {
    name: answer.by ?? '',
    day: day(answer.at),
  };
  return (
    <SummaryList
      rows={[
        { label: t('cases.oral.fact.words'), value: of.words },
        {
          label: t('cases.oral.fact.agreed-on'),
          value: of.agreedOn === null ? t('cases.oral.fact.agreed-on.unknown') : formats.day(of.agreedOn as LocalDate),
        },
        {
          label: t('cases.oral.fact.stated'),
          value: t(`cases.oral.fact.stated.${of.statedBy}`, { name: of.statedByName ?? '' }),
        },
        { label: t('cases.oral.fact.known'), value: day(of.statedAt) },
        { label: t('cases.oral.fact.unit'), value: of.unit ?? '' },
        {
          label: t('cases.oral.fact.answer'),
          value:
            answer === null || said === null ? (
              t('cases.oral.fact.answer.waits')
            ) : (
              <>
                {answer.agrees ? t('cases.oral.fact.answer.agrees', said) : t('cases.oral.fact.answer.denies', said)}
                {answer.words === null ? null : `: ${answer.words}`}
              </>
            ),
        },
        {
          label: t('cases.oral.fact.followed'),
          value:
            followed === null
              ? t('cases.oral.fact.followed.none')
              : followed.talkOn === null
                ? t('cases.oral.fact.followed.case')
                : t('cases.oral.fact.followed.talk', { day: formats.day(followed.talkOn as LocalDate) }),
        },
      ]}
    />
  );
}
