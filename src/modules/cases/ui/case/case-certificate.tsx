import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  DateField,
  Disclosure,
  Form,
  SelectField,
  StatusTag,
  SummaryList,
  TextField,
  useForm,
  useFormats,
  useTexts,
  withQuery,
} from '../../../../platform/ui/index.ts';
import type { DocumentAnswer } from '../../../documents/ui/parts.ts';
import { certificateApplied, certificateIssued } from '../../certificates/api.ts';
import type { CaseViewed } from '../queries.ts';
import { casePageTexts } from '../texts.ts';
import { ReloadCase } from './reload-case.tsx';
import type { StepFormProps } from './step-forms.tsx';
import { useCaseStep } from './use-case-step.ts';

interface CaseCertificateProps {
  readonly seen: CaseViewed;
  onDone(what: 'certificate-applied' | 'certificate-issued'): void;
}

/** The certificate that the case asks for: whether it has been applied for and issued, and for which days it holds. */
export function CaseCertificate({ seen, onDone }: CaseCertificateProps) {
  const t = useTexts(casePageTexts);
  const formats = useFormats();
  if (seen.certificate === null) return null;
  const { title, isNeeded, applied, issued } = seen.certificate;
  const day = (value: string) => formats.day(value as LocalDate);
  const state = issued !== null ? (issued.coversAll ? 'issued' : 'too-short') : applied !== null ? 'applied' : 'none';
  const tone = { issued: 'done', 'too-short': 'attention', applied: 'waiting', none: 'attention' } as const;
  return (
    <section aria-labelledby="certificate" className="stack">
      <h2 id="certificate">{title}</h2>
      {state === 'none' && !isNeeded ? (
        <p>{t('cases.certificate.not-needed')}</p>
      ) : (
        <p>
          <StatusTag tone={tone[state]}>{t(`cases.certificate.state.${state}`)}</StatusTag>
        </p>
      )}
      {applied === null && issued === null ? null : (
        <SummaryList
          rows={[
            ...(applied === null
              ? []
              : [
                  { label: t('cases.certificate.applied-on'), value: day(applied.on) },
                  ...(applied.reference === null
                    ? []
                    : [{ label: t('cases.certificate.reference'), value: applied.reference }]),
                ]),
            ...(issued === null
              ? []
              : [
                  { label: t('cases.certificate.issued-on'), value: day(issued.on) },
                  { label: t('cases.certificate.valid-from'), value: day(issued.from) },
                  { label: t('cases.certificate.last-day'), value: day(issued.lastDay) },
                ]),
          ]}
        />
      )}
      {seen.steps.includes('certify') ? (
        <div className="case-actions">
          <Disclosure title={t('cases.certificate.apply')}>
            {(close) => (
              <AppliedForm
                seen={seen}
                onDone={() => {
                  close();
                  onDone('certificate-applied');
                }}
              />
            )}
          </Disclosure>
          <Disclosure title={t('cases.certificate.issue')}>
            {(close) => (
              <IssuedForm
                seen={seen}
                onDone={() => {
                  close();
                  onDone('certificate-issued');
                }}
              />
            )}
          </Disclosure>
        </div>
      ) : null}
    </section>
  );
}

function AppliedForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const form = useForm({
    schema: certificateApplied,
    onSubmit: async (values, call) => {
      await take('certificate-applications', values, call);
      onDone();
    },
  });
  return (
    <Form
      form={form}
      submit={t('cases.certificate.send')}
      also={<ReloadCase problem={form.problem} onReload={reload} />}
    >
      <DateField form={form} name="appliedOn" label={t('cases.certificate.applied-on')} />
      <TextField
        form={form}
        name="reference"
        label={t('cases.certificate.reference')}
        hint={t('cases.certificate.reference.hint')}
      />
    </Form>
  );
}

/** The paper is chosen among those of the case; none is an answer too. */
const issuedTyped = z.object({ ...certificateIssued.shape, documentId: z.string().optional() });

function IssuedForm({ seen, onDone }: StepFormProps) {
  const t = useTexts(casePageTexts);
  const { take, reload } = useCaseStep(seen);
  const path = withQuery('/api/v1/documents', { subjectKind: 'case', subjectId: seen.id });
  const { data } = useQuery({
    queryKey: ['cases', path],
    queryFn: ({ signal }) => api.get<{ readonly documents: readonly DocumentAnswer[] }>(path, { signal }),
    retry: false,
  });
  const papers = Object.fromEntries((data?.documents ?? []).map(({ id, title }) => [id, title]));
  const form = useForm({
    schema: issuedTyped,
    onSubmit: async ({ documentId, ...values }, call) => {
      await take('certificates', { ...values, ...(documentId ? { documentId } : {}) }, call);
      onDone();
    },
  });
  return (
    <Form
      form={form}
      submit={t('cases.certificate.send')}
      also={<ReloadCase problem={form.problem} onReload={reload} />}
    >
      <DateField form={form} name="issuedOn" label={t('cases.certificate.issued-on')} />
      <DateField form={form} name="validFrom" label={t('cases.certificate.valid-from')} />
      <DateField form={form} name="lastDay" label={t('cases.certificate.last-day')} />
      <SelectField
        form={form}
        name="documentId"
        label={t('cases.certificate.paper')}
        hint={t('cases.certificate.paper.hint')}
        options={papers}
      />
    </Form>
  );
}
