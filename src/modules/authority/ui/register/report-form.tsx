import { useQueryClient } from '@tanstack/react-query';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  DateField,
  Form,
  ManyField,
  TextField,
  useForm,
  useFormats,
  useLanguage,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { type RegisteredAnswer, reportMade } from '../../api.ts';
import { authorityPageTexts } from '../texts.ts';

/** Marks those on the page that are to be reported as reported at a meeting. */
export function ReportForm({ due }: { readonly due: readonly RegisteredAnswer[] }) {
  const t = useTexts(authorityPageTexts);
  const formats = useFormats();
  const language = useLanguage();
  const queries = useQueryClient();
  const form = useForm({
    schema: reportMade,
    initial: { reportedOn: useToday(), decisionIds: due.map(({ id }) => id) },
    async onSubmit(given, { idempotencyKey }) {
      await api.post('/api/v1/decision-register/reports', given, { idempotencyKey });
      await queries.invalidateQueries({ queryKey: ['authority'] });
    },
  });
  const nameOf = ({ name, person, unit, decidedOn }: RegisteredAnswer) =>
    `${name[language]}, ${person?.name ?? unit?.name ?? '–'}, ${formats.day(decidedOn as LocalDate)}`;
  return (
    <section aria-labelledby="report">
      <h2 id="report">{t('authority.report.title')}</h2>
      <Form form={form} submit={t('authority.report.submit')}>
        <ManyField
          form={form}
          name="decisionIds"
          label={t('authority.report.which')}
          options={Object.fromEntries(due.map((row) => [row.id, nameOf(row)]))}
        />
        <DateField form={form} name="reportedOn" label={t('authority.report.on')} />
        <TextField form={form} name="journalNumber" label={t('authority.report.journal-number')} size={16} />
      </Form>
    </section>
  );
}
