import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  Form,
  Page,
  PageLink,
  PlainTable,
  SelectField,
  StatusTag,
  useForm,
  useFormats,
  useLanguage,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { RiskAssessmentList, RiskAssessmentRow } from '../api.ts';
import { OCCASIONS } from '../assessment.ts';
import { riskTexts } from '../texts.ts';
import { assessmentsPage, assessmentsQuery } from './pages.ts';

/** The assessments of the units that the reader may see, and beginning one. */
export function AssessmentsPage() {
  const t = useTexts(riskTexts);
  const { data } = useSuspenseQuery(assessmentsQuery);
  return (
    <Page title={t('risk.list.title')} lead={t('risk.list.lead')}>
      <div className="stack">
        {data.items.length === 0 ? <p className="empty">{t('risk.list.none')}</p> : <Assessments rows={data.items} />}
        {data.units.length === 0 ? null : <Begin list={data} />}
        <p>
          <PageLink to="/risk-templates">{t('risk.begin.templates')}</PageLink>
        </p>
      </div>
    </Page>
  );
}

function Assessments({ rows }: { readonly rows: readonly RiskAssessmentRow[] }) {
  const t = useTexts(riskTexts);
  const formats = useFormats();
  const language = useLanguage();
  return (
    <PlainTable
      stacks
      name={t('risk.list.name')}
      titles={(['unit', 'about', 'state', 'follow-up', 'risks', 'actions'] as const).map((one) =>
        t(`risk.list.${one}`),
      )}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <PageLink key="unit" to="/risk-assessments/$assessmentId" params={{ assessmentId: row.id }}>
            {row.unit.name}
          </PageLink>,
          row.title[language],
          <AssessmentState key="state" row={row} />,
          row.followUpBy === null ? '' : formats.day(row.followUpBy as LocalDate),
          row.high === 0 ? row.hazards : `${row.hazards} (${t('risk.list.high', { n: row.high })})`,
          row.assessedOn === null ? '' : row.actionsOpen,
        ],
      }))}
    />
  );
}

/** Draft, signed, or to be followed up by now. */
export function AssessmentState({ row }: { readonly row: Pick<RiskAssessmentRow, 'assessedOn' | 'followUpBy'> }) {
  const t = useTexts(riskTexts);
  const today = useToday();
  if (row.assessedOn === null) return <StatusTag tone="waiting">{t('risk.state.draft')}</StatusTag>;
  if (row.followUpBy !== null && row.followUpBy < today)
    return <StatusTag tone="late">{t('risk.state.late')}</StatusTag>;
  return <StatusTag tone="done">{t('risk.state.signed')}</StatusTag>;
}

const begun = z.object({ unitId: z.string().min(1), templateId: z.string().min(1), occasion: z.enum(OCCASIONS) });

function Begin({ list: { units, templates } }: { readonly list: RiskAssessmentList }) {
  const t = useTexts(riskTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = assessmentsPage.useNavigate();
  const [unit] = units;
  const [template] = templates;
  const form = useForm({
    schema: begun,
    initial: {
      unitId: units.length === 1 ? (unit?.id ?? null) : null,
      templateId: templates.length === 1 ? (template?.id ?? null) : null,
    },
    onSubmit: async (values, call) => {
      const { id } = await api.post<{ readonly id: string }>('/api/v1/risk-assessments', values, call);
      await queries.invalidateQueries({ queryKey: ['risk'] });
      await navigate({ to: '/risk-assessments/$assessmentId', params: { assessmentId: id } });
    },
  });
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{t('risk.begin.title')}</h2>
      {templates.length === 0 ? (
        <p className="empty">{t('risk.begin.no-template')}</p>
      ) : (
        <Form form={form} submit={t('risk.begin.send')}>
          <SelectField
            form={form}
            name="unitId"
            label={t('risk.begin.unit')}
            missing={t('risk.begin.unit.missing')}
            options={Object.fromEntries(units.map(({ id, name }) => [id, name]))}
          />
          <SelectField
            form={form}
            name="templateId"
            label={t('risk.begin.template')}
            missing={t('risk.begin.template.missing')}
            options={Object.fromEntries(templates.map(({ id, title }) => [id, title[language]]))}
          />
          <ChoiceField
            form={form}
            name="occasion"
            label={t('risk.begin.occasion')}
            missing={t('risk.begin.occasion.missing')}
            options={{
              introduction: t('risk.occasion.introduction'),
              yearly: t('risk.occasion.yearly'),
              change: t('risk.occasion.change'),
            }}
          />
        </Form>
      )}
    </section>
  );
}
