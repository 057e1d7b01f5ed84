import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { api, ProblemNotice, problemOf, useTexts } from '../../../../platform/ui/index.ts';
import type { RuleAnswersShown } from '../../api.ts';
import { texts } from '../../texts.ts';
import type { ReportFormShown } from '../queries.ts';
import { RuleAnswers } from './rule-answers.tsx';

interface ToldNowProps {
  readonly form: ReportFormShown;
  /** The report as it would be sent; undefined while something is not answered. */
  readonly report: unknown;
}

/** What the rules come to for what is answered, as one answers. Nothing of it is kept. */
export function ToldNow({ form, report }: ToldNowProps) {
  const t = useTexts(texts);
  // While somebody types the page asks once they pause.
  const asked = useDeferredValue(report);
  const { data, error } = useQuery({
    ...toldQuery(form, asked),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section aria-labelledby="rules" className="stack">
      <h2 id="rules">{t('cases.rules.title')}</h2>
      <p>{t('cases.rules.lead')}</p>
      <div role="status">
        {asked === undefined ? <p>{t('cases.rules.waits')}</p> : null}
        {asked !== undefined && data?.ruleAnswers === null ? <p>{t('cases.rules.none')}</p> : null}
        {error === null ? null : <ProblemNotice problem={problemOf(error)} />}
      </div>
      {asked !== undefined && data?.ruleAnswers ? <RuleAnswers told={data.ruleAnswers} /> : null}
    </section>
  );
}

function toldQuery({ kind, person, isOwn }: ReportFormShown, report: unknown) {
  const body = { ...(isOwn ? {} : { personId: person.id }), about: { kind, report } };
  return queryOptions({
    queryKey: ['case-answers', kind, person.id, JSON.stringify(report)],
    queryFn: ({ signal }) =>
      api.post<{ readonly ruleAnswers: RuleAnswersShown | null }>('/api/v1/case-answers', body, { signal }),
  });
}
