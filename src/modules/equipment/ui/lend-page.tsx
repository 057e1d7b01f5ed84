import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  FlagField,
  Form,
  Page,
  PageLink,
  TextField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import { equipmentTexts } from '../texts.ts';
import { lendPage, loansQuery } from './pages.ts';

const written = z.object({
  what: z.string().trim().min(1).max(200),
  number: z.string().trim().min(1).max(100).optional(),
  isMarked: z.boolean().default(false),
  lentOn: dayField,
  dueBackOn: dayField.optional(),
});

/** Lending something, to a person or for an agreement. */
export function LendPage() {
  const t = useTexts(equipmentTexts);
  const { person, agreement } = lendPage.useSearch();
  const { data } = useSuspenseQuery(loansQuery({ personId: person, agreementId: agreement }));
  const { lendTo } = data;
  return (
    <Page
      title={t('equipment.lend.title')}
      kicker={<PageLink to="/equipment">{t('equipment.title')}</PageLink>}
      lead={t('equipment.lend.lead')}
    >
      {lendTo === null ? <p className="empty">{t('equipment.lend.nobody')}</p> : <LendForm to={lendTo} />}
    </Page>
  );
}

type LendTo = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof loansQuery>['queryFn']>>>['lendTo']>;

function LendForm({ to: { id, name, agreementId, lastDay } }: { readonly to: LendTo }) {
  const t = useTexts(equipmentTexts);
  const formats = useFormats();
  const today = useToday();
  const queries = useQueryClient();
  const navigate = lendPage.useNavigate();
  const form = useForm({
    schema: written,
    initial: { lentOn: today, isMarked: false },
    onSubmit: async (values, call) => {
      const body = { ...values, personId: id, ...(agreementId === null ? {} : { agreementId }) };
      const made = await api.post<{ readonly id: string }>('/api/v1/equipment-loans', body, call);
      await queries.invalidateQueries({ queryKey: ['equipment'] });
      await navigate({ to: '/equipment/$loanId', params: { loanId: made.id } });
    },
  });
  return (
    <>
      <p>
        <strong>{t('equipment.lend.to', { name })}</strong>
      </p>
      <Form form={form} submit={t('equipment.lend.send')}>
        <TextField
          form={form}
          name="what"
          label={t('equipment.lend.what')}
          hint={t('equipment.lend.what.hint')}
          missing={t('equipment.lend.what.missing')}
        />
        <TextField
          form={form}
          name="number"
          label={t('equipment.lend.number')}
          hint={t('equipment.lend.number.hint')}
          size={20}
        />
        <FlagField form={form} name="isMarked" label={t('equipment.lend.marked')} />
        <DateField
          form={form}
          name="lentOn"
          label={t('equipment.lend.on')}
          missing={t('equipment.lend.on.missing')}
          to={today}
        />
        <DateField
          form={form}
          name="dueBackOn"
          label={t('equipment.lend.due')}
          hint={
            lastDay === null
              ? t('equipment.lend.due.hint')
              : t('equipment.lend.due.until', { day: formats.day(lastDay as LocalDate) })
          }
        />
      </Form>
    </>
  );
}
