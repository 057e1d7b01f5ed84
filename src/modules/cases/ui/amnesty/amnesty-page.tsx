import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Page, StatusTag, useFormats, useTexts } from '../../../../platform/ui/index.ts';
import type { AmnestyPeriodsView } from '../../amnesty/api.ts';
import { EndForm, RecordForm } from './amnesty-forms.tsx';
import { amnestyQuery } from './pages.ts';
import { amnestyTexts } from './texts.ts';

type Period = AmnestyPeriodsView['items'][number];

/** Rättelseperioder: those there are, and putting down what has been decided of them. */
export function AmnestyPage() {
  const t = useTexts(amnestyTexts);
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(amnestyQuery);
  const done = () => queries.invalidateQueries({ queryKey: amnestyQuery.queryKey });
  return (
    <Page title={t('cases.amnesty.title')} lead={t('cases.amnesty.lead')}>
      {data.items.length === 0 ? <p className="empty">{t('cases.amnesty.none')}</p> : null}
      {data.items.map((period) => (
        <PeriodTold key={period.id} period={period} mayEnd={data.mayRecord} onDone={done} />
      ))}
      {data.mayRecord ? <RecordForm key={data.items.length} kinds={data.kinds} onDone={done} /> : null}
    </Page>
  );
}

const TONES = { 'to-come': 'waiting', now: 'done', over: 'neutral' } as const;

interface PeriodToldProps {
  readonly period: Period;
  readonly mayEnd: boolean;
  onDone(): Promise<void>;
}

function PeriodTold({ period, mayEnd, onDone }: PeriodToldProps) {
  const t = useTexts(amnestyTexts);
  const formats = useFormats();
  const day = (text: string) => formats.day(text as LocalDate);
  const { id, from, lastDay, state, kinds, words, decidedBy, decidedOn, journalNumber, endedUnder } = period;
  return (
    <section className="stack" aria-labelledby={`period-${id}`}>
      <h2 id={`period-${id}`}>{t('cases.amnesty.days', { from: day(from), lastDay: day(lastDay) })}</h2>
      <p>
        <StatusTag tone={TONES[state]}>{t(`cases.amnesty.state.${state}`)}</StatusTag>
      </p>
      <p>{words}</p>
      <p className="muted">{t('cases.amnesty.kinds', { kinds: kinds.map(({ title }) => title).join(', ') })}</p>
      <p className="muted">
        {t('cases.amnesty.decided', { by: decidedBy, day: day(decidedOn), number: journalNumber })}
      </p>
      {endedUnder === null ? null : <p className="muted">{t('cases.amnesty.ended', { number: endedUnder })}</p>}
      {mayEnd && state !== 'over' && endedUnder === null ? <EndForm id={id} onDone={onDone} /> : null}
    </section>
  );
}
