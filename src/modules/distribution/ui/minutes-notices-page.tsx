import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  Form,
  Page,
  PageLink,
  PlainTable,
  SelectField,
  TextField,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { MinutesNotices } from '../notices/api.ts';
import { RECEIVING } from '../notices/notice.ts';
import { distributionTexts } from '../texts.ts';
import { Receipt, useToText } from './notices-page.tsx';
import { minutesNoticesPage, minutesNoticesQuery } from './pages.ts';

type Item = MinutesNotices['items'][number];

interface PartProps {
  readonly of: MinutesNotices;
  onDone(): Promise<void>;
}

/** The recipients of one document of minutes: recognised, not recognised, and sent. */
export function MinutesNoticesPage() {
  const t = useTexts(distributionTexts);
  const queries = useQueryClient();
  const { day } = useFormats();
  const { minutesId } = minutesNoticesPage.useParams();
  const { data } = useSuspenseQuery(minutesNoticesQuery(minutesId));
  const done = () => queries.invalidateQueries({ queryKey: ['notices'] });
  const left = data.items.filter(({ sent }) => sent === null);
  const unknown = left.filter(({ suggested }) => suggested === null);
  return (
    <Page
      title={t('distribution.minutes.title', {
        organ: data.organ ?? '',
        day: data.meetingDate === null ? '' : day(data.meetingDate as LocalDate),
      })}
      kicker={<PageLink to="/notices/minutes">{t('distribution.sending.title')}</PageLink>}
    >
      {left.length === 0 ? <p className="empty">{t('distribution.minutes.none')}</p> : null}
      <Known of={data} onDone={done} />
      {unknown.length === 0 ? null : (
        <>
          <h2>{t('distribution.minutes.unknown')}</h2>
          {unknown.map((item) => (
            <Unknown key={`${item.position} ${item.recipient}`} item={item} of={data} onDone={done} />
          ))}
        </>
      )}
      <Sent of={data} />
    </Page>
  );
}

function useMatterText() {
  const t = useTexts(distributionTexts);
  return ({ number, title }: Item) => (number === null ? title : t('distribution.minutes.matter', { number, title }));
}

function Known({ of, onDone }: PartProps) {
  const t = useTexts(distributionTexts);
  const matter = useMatterText();
  const toText = useToText();
  const known = of.items.flatMap((item) =>
    item.sent === null && item.suggested !== null ? [{ ...item, to: item.suggested }] : [],
  );
  const form = useForm({
    schema: z.object({}),
    onSubmit: async (_, call) => {
      const sendings = known.map(({ position, recipient, to: { role, unit, authority, otherwise } }) => ({
        position,
        recipient,
        role,
        unitId: unit?.id ?? null,
        authorityId: authority?.id ?? null,
        otherwise,
      }));
      await api.post(`/api/v1/minutes-notices/${of.minutesId}`, { sendings }, call);
      await onDone();
    },
  });
  if (known.length === 0) return null;
  return (
    <>
      <h2>{t('distribution.minutes.known')}</h2>
      <p>{t('distribution.minutes.known.how')}</p>
      <PlainTable
        stacks
        name={t('distribution.minutes.known')}
        titles={[
          t('distribution.minutes.column.written'),
          t('distribution.minutes.column.to'),
          t('distribution.minutes.column.matter'),
        ]}
        rows={known.map((item) => ({
          key: `${item.position} ${item.recipient}`,
          cells: [item.recipient, toText(item.to), matter(item)],
        }))}
      />
      {of.maySend ? (
        <Form form={form} submit={t('distribution.minutes.send-all', { count: known.length })}>
          {null}
        </Form>
      ) : null}
    </>
  );
}

const entered = z.object({
  role: z.enum(['otherwise', ...RECEIVING]),
  unitId: z.string().nullable(),
  authorityId: z.string().nullable(),
  otherwise: z.string().max(1_000).nullable(),
  on: dayField.nullable(),
});

function Unknown({ item, of, onDone }: PartProps & { readonly item: Item }) {
  const t = useTexts(distributionTexts);
  const matter = useMatterText();
  const id = `${item.position}-${item.recipient}`.replace(/\s+/g, '-');
  const form = useForm({
    schema: entered,
    onSubmit: async ({ role, ...to }, call) => {
      const { position, recipient } = item;
      const isOutside = role === 'otherwise';
      const sending = { position, recipient, ...to, role: isOutside ? null : role };
      const sendings = [isOutside ? sending : { ...sending, otherwise: null, on: null }];
      await api.post(`/api/v1/minutes-notices/${of.minutesId}`, { sendings }, call);
      await onDone();
    },
  });
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>{item.recipient}</h3>
      <p className="muted">{matter(item)}</p>
      {of.maySend ? (
        <Form form={form} submit={t('distribution.minutes.send')}>
          <SelectField
            form={form}
            name="role"
            label={t('distribution.minutes.role')}
            options={{
              otherwise: t('distribution.minutes.role.otherwise'),
              director: t('distribution.role.director'),
              'administration-head': t('distribution.role.administration-head'),
              hr: t('distribution.role.hr'),
              registrar: t('distribution.role.registrar'),
            }}
          />
          <SelectField
            form={form}
            name="unitId"
            label={t('distribution.minutes.unit')}
            hint={t('distribution.minutes.unit.hint')}
            options={Object.fromEntries(of.units.map(({ id: unit, name }) => [unit, name]))}
          />
          <SelectField
            form={form}
            name="authorityId"
            label={t('distribution.minutes.authority')}
            hint={t('distribution.minutes.authority.hint')}
            options={Object.fromEntries(of.authorities.map(({ id: authority, name }) => [authority, name]))}
          />
          <TextField
            form={form}
            name="otherwise"
            label={t('distribution.minutes.otherwise')}
            hint={t('distribution.minutes.otherwise.hint')}
          />
          <DateField form={form} name="on" label={t('distribution.minutes.on')} />
        </Form>
      ) : null}
    </article>
  );
}

function Sent({ of }: { readonly of: MinutesNotices }) {
  const t = useTexts(distributionTexts);
  const { day } = useFormats();
  const matter = useMatterText();
  const toText = useToText();
  const all = of.items.flatMap((item) => (item.sent === null ? [] : [{ ...item, sent: item.sent }]));
  if (all.length === 0) return null;
  return (
    <>
      <h2>{t('distribution.minutes.sent')}</h2>
      <PlainTable
        stacks
        name={t('distribution.minutes.sent')}
        titles={[
          t('distribution.minutes.column.written'),
          t('distribution.minutes.column.to'),
          t('distribution.minutes.column.matter'),
          t('distribution.notices.column.sent'),
          t('distribution.notices.column.receipt'),
        ]}
        rows={all.map((item) => ({
          key: item.sent.id,
          cells: [
            item.recipient,
            toText(item.sent.to),
            matter(item),
            day(item.sent.sentOn as LocalDate),
            <Receipt key="receipt" to={item.sent.to} on={item.sent.acknowledgedOn} />,
          ],
        }))}
      />
    </>
  );
}
