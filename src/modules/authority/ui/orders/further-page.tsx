import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  DateField,
  Form,
  Page,
  SelectField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { type subDelegationList, subDelegationMade } from '../../api.ts';
import { authorityTexts } from '../../texts.ts';
import { furtherPage } from '../pages.ts';
import { ordersQuery, subDelegationsQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';

type Answer = z.output<typeof subDelegationList>;
type Held = Answer['subDelegations'][number];

/** One step further, by the head of the administration, of what the committee has opened (KL 7:6). */
export function FurtherPage() {
  const t = useTexts(authorityPageTexts);
  const queries = useQueryClient();
  const [told, setTold] = useState<string>();
  const { authorityId } = furtherPage.useParams();
  const { data } = useSuspenseQuery(subDelegationsQuery(authorityId));
  const { data: orders } = useSuspenseQuery(ordersQuery);
  const committee = orders.authorities.find(({ id }) => id === authorityId);
  const own = data.subDelegations.filter(({ unit }) => data.heads.some(({ id }) => id === unit.id));
  async function done(what: string): Promise<void> {
    await queries.invalidateQueries({ queryKey: ['authority'] });
    setTold(what);
  }
  return (
    <Page
      title={t('authority.further.title')}
      lead={t('authority.further.lead')}
      {...(committee === undefined ? {} : { kicker: committee.name })}
    >
      <p role="status">{told}</p>
      <HeldList held={data.subDelegations} />
      {data.heads.length === 0 ? (
        <p>{t('authority.further.not-head')}</p>
      ) : data.items.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('authority.further.none-open')}</p>
          <p>{t('authority.further.none-open.how')}</p>
        </div>
      ) : (
        <MakeForm authorityId={authorityId} data={data} onDone={() => done(t('authority.further.done'))} />
      )}
      {own.length === 0 ? null : (
        <EndForm
          key={own.length}
          authorityId={authorityId}
          held={own}
          onDone={() => done(t('authority.further.end.done'))}
        />
      )}
    </Page>
  );
}

function useHeldText(): (held: Held) => string {
  const t = useTexts(authorityPageTexts);
  const levels = useTexts(authorityTexts);
  const { day } = useFormats();
  return ({ item, unit, to, from, lastDay }) => {
    const line = t('authority.further.held.line', {
      item,
      unit: unit.name,
      level: levels(`authority.level.${to}`),
      from: day(from as LocalDate),
    });
    return lastDay === null ? line : `${line} ${t('authority.further.held.until', { day: day(lastDay as LocalDate) })}`;
  };
}

function HeldList({ held }: { readonly held: readonly Held[] }) {
  const t = useTexts(authorityPageTexts);
  const heldText = useHeldText();
  return (
    <section aria-labelledby="held">
      <h2 id="held">{t('authority.further.held')}</h2>
      {held.length === 0 ? (
        <p>{t('authority.further.held.none')}</p>
      ) : (
        <ul>
          {held.map((one) => (
            <li key={`${one.item} ${one.unit.id}`}>{heldText(one)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface MakeProps {
  readonly authorityId: string;
  readonly data: Answer;
  onDone(): Promise<void>;
}

function MakeForm({ authorityId, data: { heads, items }, onDone }: MakeProps) {
  const t = useTexts(authorityPageTexts);
  const levels = useTexts(authorityTexts);
  const form = useForm({
    schema: subDelegationMade,
    initial: {
      from: useToday(),
      ...(heads[0] === undefined ? {} : { unitId: heads[0].id }),
      ...(items.length === 1 && items[0] !== undefined ? { item: items[0].number } : {}),
    },
    async onSubmit(given, call) {
      await api.post(`/api/v1/delegation-orders/${authorityId}/sub-delegations`, given, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="make">
      <h2 id="make">{t('authority.further.make')}</h2>
      <Form form={form} submit={t('authority.further.submit')}>
        <SelectField
          form={form}
          name="unitId"
          label={t('authority.further.unit')}
          options={Object.fromEntries(heads.map(({ id, name }) => [id, name]))}
        />
        <SelectField
          form={form}
          name="item"
          label={t('authority.further.item')}
          options={Object.fromEntries(items.map(({ number, text }) => [number, `${number} ${text}`]))}
        />
        <ChoiceField
          form={form}
          name="to"
          label={t('authority.further.to')}
          options={{
            'nearest-manager': levels('authority.level.nearest-manager'),
            'next-manager': levels('authority.level.next-manager'),
          }}
        />
        <DateField form={form} name="from" label={t('authority.further.from')} />
        <DateField
          form={form}
          name="lastDay"
          label={t('authority.further.last-day')}
          hint={t('authority.further.last-day.hint')}
        />
      </Form>
    </section>
  );
}

/** Which of them, by its place in the list. */
const endAsked = z.object({ which: z.string(), lastDay: subDelegationMade.shape.from });

interface EndProps {
  readonly authorityId: string;
  readonly held: readonly Held[];
  onDone(): Promise<void>;
}

function EndForm({ authorityId, held, onDone }: EndProps) {
  const t = useTexts(authorityPageTexts);
  const heldText = useHeldText();
  const form = useForm({
    schema: endAsked,
    initial: { lastDay: useToday(), ...(held.length === 1 ? { which: 'n0' } : {}) },
    async onSubmit({ which, lastDay }, call) {
      const one = held[Number(which.slice(1))];
      if (one === undefined) return;
      const given = { unitId: one.unit.id, item: one.item, lastDay };
      await api.post(`/api/v1/delegation-orders/${authorityId}/sub-delegations/end`, given, call);
      await onDone();
    },
  });
  return (
    <section aria-labelledby="end">
      <h2 id="end">{t('authority.further.end')}</h2>
      <Form form={form} submit={t('authority.further.end.submit')}>
        <SelectField
          form={form}
          name="which"
          label={t('authority.further.item')}
          options={Object.fromEntries(held.map((one, index) => [`n${index}`, heldText(one)]))}
        />
        <DateField form={form} name="lastDay" label={t('authority.further.end.last-day')} />
      </Form>
    </section>
  );
}
