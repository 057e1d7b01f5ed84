import './duties.css';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  DataTable,
  Form,
  Page,
  SummaryList,
  TextAreaField,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { HandoverAnswer } from '../handover/api.ts';
import { DueText, DutyLink } from './card/due.tsx';
import { AgreedOrally, Answers, Described, DescribeForm } from './handover-words.tsx';
import { handoverPage } from './pages.ts';
import { handoverQuery } from './queries.ts';
import { dutyPageTexts } from './texts.ts';

/** A hand-over: what comes with it, what else there is, and its receipt. _Mottaget_, never _godkänt_. */
export function HandoverPage() {
  const t = useTexts(dutyPageTexts);
  const { day, number } = useFormats();
  const queries = useQueryClient();
  const [told, setTold] = useState<string>();
  const { data: handover } = useSuspenseQuery(handoverQuery(handoverPage.useParams().handoverId));
  const { side, from, to, effectiveOn, receivedOn, carried } = handover;
  async function done(what: string): Promise<void> {
    await queries.invalidateQueries({ queryKey: ['duties'] });
    setTold(what);
  }
  const titles = {
    receives: () =>
      from === null ? t('duties.handover.receives') : t('duties.handover.receives.from', { name: from.name }),
    leaves: () => (to === null ? t('duties.handover.leaves') : t('duties.handover.leaves.to', { name: to.name })),
    stays: () => (to === null ? t('duties.handover.stays') : t('duties.handover.stays.with', { name: to.name })),
  };
  return (
    <Page title={titles[side]()} lead={t(`duties.handover.lead.${side}`)}>
      <SummaryList
        rows={[
          { label: t('duties.handover.day'), value: day(effectiveOn as LocalDate) },
          ...(side === 'stays'
            ? [{ label: t('duties.handover.before'), value: from?.name ?? t('duties.handover.before.unknown') }]
            : [
                {
                  label: t('duties.handover.received-on'),
                  value: receivedOn === null ? t('duties.handover.not-received') : day(receivedOn as LocalDate),
                },
                { label: t('duties.handover.carried'), value: number(carried) },
              ]),
        ]}
      />
      <p role="status">{told}</p>
      <Described handover={handover} />
      {side === 'receives' ? (
        <>
          <Answers handover={handover} />
          <Carried handover={handover} />
          {receivedOn === null ? (
            <ReceiveForm id={handover.id} onDone={() => done(t('duties.handover.receive.done'))} />
          ) : null}
        </>
      ) : (
        <>
          <DescribeForm handover={handover} onDone={(says) => done(t(`duties.handover.describe.done.${says}`))} />
          <AgreedOrally handover={handover} />
        </>
      )}
    </Page>
  );
}

function Carried({ handover: { duties } }: { readonly handover: HandoverAnswer }) {
  const t = useTexts(dutyPageTexts);
  return (
    <section aria-labelledby="carried">
      <h2 id="carried">{t('duties.handover.duties')}</h2>
      <DataTable<HandoverAnswer['duties'][number]>
        name={t('duties.handover.duties')}
        rows={duties}
        total={duties.length}
        rowKey={({ subject, template, occasion }) => `${subject.kind} ${subject.id} ${template} ${occasion}`}
        view={{ page: 1, sort: undefined }}
        onView={() => {}}
        empty={{ title: t('duties.handover.duties.none') }}
        columns={[
          { id: 'what', header: t('duties.what'), cell: (duty) => <DutyLink duty={duty} /> },
          { id: 'dueOn', header: t('duties.when'), cell: (duty) => <DueText duty={duty} /> },
          { id: 'about', header: t('duties.about'), cell: ({ subject }) => subject.title ?? '' },
        ]}
      />
    </section>
  );
}

interface FormProps {
  readonly id: string;
  onDone(): Promise<void>;
}

const receiptAsked = z.object({ remark: z.string().trim().max(4000).optional() });

function ReceiveForm({ id, onDone }: FormProps) {
  const t = useTexts(dutyPageTexts);
  const form = useForm({
    schema: receiptAsked,
    async onSubmit({ remark }, call) {
      const given = remark === undefined || remark === '' ? null : remark;
      await api.post(`/api/v1/handovers/${id}/receipt`, { remark: given }, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="receive">
      <h2 id="receive">{t('duties.handover.receive')}</h2>
      <Form form={form} submit={t('duties.handover.receive.submit')}>
        <TextAreaField form={form} name="remark" label={t('duties.handover.receive.remark')} />
      </Form>
    </section>
  );
}
