import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  Disclosure,
  Form,
  NumberField,
  Page,
  PageLink,
  PlainTable,
  SelectField,
  useForm,
  useFormats,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { PlanListAnswer } from '../api.ts';
import { plansPage, plansQuery } from './pages.ts';
import { controlTexts } from './texts.ts';

/** The committees' plans for internal control, the latest year first. */
export function PlansPage() {
  const t = useTexts(controlTexts);
  const formats = useFormats();
  const { data } = useSuspenseQuery(plansQuery);
  return (
    <Page title={t('control.plans.title')} lead={t('control.plans.lead')} width="wide">
      {data.mayPlanFor.length === 0 ? null : (
        <Disclosure title={t('control.new')}>{() => <NewPlan committees={data.mayPlanFor} />}</Disclosure>
      )}
      {data.items.length === 0 ? (
        <div className="empty">
          <p className="empty__title">{t('control.plans.none')}</p>
          <p>{t('control.plans.none.what')}</p>
        </div>
      ) : (
        <PlainTable
          stacks
          name={t('control.plans.title')}
          titles={[
            t('control.plans.authority'),
            t('control.plans.year'),
            t('control.plans.state'),
            t('control.plans.progress'),
          ]}
          rows={data.items.map(({ id, authority, year, decided, rounds, reported }) => ({
            key: id,
            cells: [
              <PageLink key="plan" to="/control-plans/$planId" params={{ planId: id }}>
                {authority.name}
              </PageLink>,
              String(year),
              decided === null
                ? t('control.plan.draft')
                : t('control.plan.decided', {
                    day: formats.day(decided.on as LocalDate),
                    number: decided.journalNumber,
                  }),
              t('control.report.of', { n: reported, all: rounds }),
            ],
          }))}
        />
      )}
    </Page>
  );
}

function NewPlan({ committees }: { readonly committees: PlanListAnswer['mayPlanFor'] }) {
  const t = useTexts(controlTexts);
  const queries = useQueryClient();
  const navigate = plansPage.useNavigate();
  const year = Number(useToday().slice(0, 4));
  const [only] = committees.length === 1 ? committees : [];
  const form = useForm({
    schema: z.object({
      authorityId: z.enum(committees.map(({ id }) => id) as [string, ...string[]]),
      year: z.int().min(2000).max(2999),
    }),
    initial: { year, ...(only === undefined ? {} : { authorityId: only.id }) },
    onSubmit: async (values, call) => {
      const { id } = await api.post<{ id: string }>('/api/v1/control-plans', { ...values, checks: [] }, call);
      await queries.invalidateQueries({ queryKey: plansQuery.queryKey });
      await navigate({ to: '/control-plans/$planId', params: { planId: id } });
    },
  });
  return (
    <Form form={form} submit={t('control.new.submit')}>
      <SelectField
        form={form}
        name="authorityId"
        label={t('control.new.authority')}
        missing={t('control.new.authority.missing')}
        options={Object.fromEntries(committees.map(({ id, name }) => [id, name]))}
      />
      <NumberField form={form} name="year" label={t('control.new.year')} missing={t('control.new.year.missing')} />
    </Form>
  );
}
