import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  Form,
  Page,
  PageLink,
  SummaryList,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { LoanView } from '../api.ts';
import { equipmentTexts } from '../texts.ts';
import { loanPage, loanQuery } from './pages.ts';
import { Standing, useLastDay } from './standing.tsx';

/** One loan: what, with whom, for which agreement and until when; and taking it back. */
export function LoanPage() {
  const t = useTexts(equipmentTexts);
  const queries = useQueryClient();
  const { loanId } = loanPage.useParams();
  const { data } = useSuspenseQuery(loanQuery(loanId));
  const [isDone, setDone] = useState(false);
  async function done() {
    await queries.invalidateQueries();
    setDone(true);
  }
  return (
    <Page title={data.what} kicker={<PageLink to="/equipment">{t('equipment.title')}</PageLink>}>
      <p role="status">{isDone ? t('equipment.back.done') : null}</p>
      <p>
        <Standing of={data} />
      </p>
      <Facts of={data} />
      {data.isMine && data.returnedOn === null ? <p>{t('equipment.mine')}</p> : null}
      {data.mayTakeBack ? <TakeBack of={data} onDone={done} /> : null}
    </Page>
  );
}

function Facts({ of }: { readonly of: LoanView }) {
  const t = useTexts(equipmentTexts);
  const formats = useFormats();
  const lastDayOf = useLastDay();
  const { person, unit, number, isMarked, agreementId, lentOn, returnedOn, state, source } = of;
  return (
    <SummaryList
      rows={[
        { label: t('equipment.column.who'), value: unit === null ? person.name : `${person.name}, ${unit}` },
        { label: t('equipment.column.number'), value: number ?? t('equipment.number.none') },
        { label: t('equipment.marked'), value: t(isMarked ? 'equipment.marked' : 'equipment.marked.no') },
        {
          label: t('equipment.agreement'),
          value:
            agreementId === null ? (
              t('equipment.agreement.none')
            ) : (
              <PageLink to="/cases/$caseId" params={{ caseId: agreementId }} search={{}}>
                {t('equipment.agreement.open')}
              </PageLink>
            ),
        },
        { label: t('equipment.column.lent'), value: formats.day(lentOn as LocalDate) },
        { label: t('equipment.column.due'), value: lastDayOf(of) },
        { label: t('equipment.source'), value: t(`equipment.source.${source}`) },
        ...(returnedOn === null
          ? []
          : [
              { label: t('equipment.column.returned'), value: formats.day(returnedOn as LocalDate) },
              { label: t('equipment.state'), value: state ?? t('equipment.state.none') },
            ]),
      ]}
    />
  );
}

const back = z.object({ returnedOn: dayField, state: z.string().trim().min(1).max(1_000).optional() });

function TakeBack({ of: { id }, onDone }: { readonly of: LoanView; onDone(): Promise<void> }) {
  const t = useTexts(equipmentTexts);
  const today = useToday();
  const form = useForm({
    schema: back,
    initial: { returnedOn: today },
    onSubmit: async (values, call) => {
      await api.post(`/api/v1/equipment-loans/${id}/return`, values, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="back" className="stack">
      <h2 id="back">{t('equipment.back.title')}</h2>
      <Form form={form} submit={t('equipment.back.send')}>
        <DateField
          form={form}
          name="returnedOn"
          label={t('equipment.back.on')}
          missing={t('equipment.back.on.missing')}
          to={today}
        />
        <TextAreaField form={form} name="state" label={t('equipment.back.state')} />
      </Form>
    </section>
  );
}
