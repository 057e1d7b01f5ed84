import '@navikt/ds-css/dist/component/table.css';
import { Table } from '@navikt/ds-react/Table';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayField } from '../../../platform/fields/index.ts';
import {
  api,
  DateField,
  Disclosure,
  FileField,
  Form,
  Page,
  PageLink,
  PlainTable,
  ScrollRegion,
  SelectField,
  StatusTag,
  type Tone,
  useForm,
  useFormats,
  useLanguage,
  useTexts,
  useToday,
} from '../../../platform/ui/index.ts';
import type { TrainingView } from '../api.ts';
import type { Standing } from '../rules.ts';
import { trainingTexts } from '../texts.ts';
import { trainingQuery } from './pages.ts';

const TONES = { valid: 'done', expired: 'late', outdated: 'attention', missing: 'attention' } as const satisfies Record<
  Standing,
  Tone
>;

/** The courses that are for the reader and what they have taken; who lacks what, where they answer. */
export function TrainingPage() {
  const t = useTexts(trainingTexts);
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(trainingQuery);
  const [isKept, setKept] = useState(false);
  async function keep() {
    setKept(true);
    await queries.invalidateQueries({ queryKey: ['training'] });
  }
  return (
    <Page title={t('training.title')} lead={t('training.lead')}>
      <p role="status">{isKept ? t('training.own.kept') : null}</p>
      {data.mine.length === 0 ? (
        <p className="empty">{t('training.none')}</p>
      ) : (
        <div className="stack">
          <Mine rows={data.mine} />
          <Disclosure title={t('training.own.title')}>
            {(close) => (
              <OwnForm
                rows={data.mine}
                onKept={async () => {
                  close();
                  await keep();
                }}
              />
            )}
          </Disclosure>
        </div>
      )}
      {data.units.length === 0 ? null : <Lacking view={data} />}
    </Page>
  );
}

function Mine({ rows }: { readonly rows: TrainingView['mine'] }) {
  const t = useTexts(trainingTexts);
  const formats = useFormats();
  const language = useLanguage();
  return (
    <PlainTable
      stacks
      name={t('training.mine')}
      titles={(['course', 'demand', 'standing', 'completed', 'until'] as const).map((one) =>
        t(`training.column.${one}`),
      )}
      rows={rows.map(({ code, title, demand, isForMe, standing, completedOn, validUntil }) => ({
        key: code,
        cells: [
          title[language],
          t(isForMe ? `training.demand.${demand}` : 'training.demand.others'),
          standing === 'missing' && (!isForMe || demand === 'offered') ? (
            t('training.standing.missing')
          ) : (
            <StatusTag key="standing" tone={TONES[standing]}>
              {t(`training.standing.${standing}`)}
            </StatusTag>
          ),
          completedOn === null ? '' : formats.day(completedOn as LocalDate),
          validUntil === null ? '' : formats.day(validUntil as LocalDate),
        ],
      }))}
    />
  );
}

const own = z.object({ course: z.string().min(1), completedOn: dayField, file: z.file() });

/** Puts down that one has taken a course, with proof. */
function OwnForm({ rows, onKept }: { readonly rows: TrainingView['mine']; onKept(): Promise<void> }) {
  const t = useTexts(trainingTexts);
  const language = useLanguage();
  const today = useToday();
  const form = useForm({
    schema: own,
    onSubmit: async ({ course, completedOn, file }) => {
      const sent = new FormData();
      sent.append('course', course);
      sent.append('completedOn', completedOn);
      sent.append('file', file);
      await api.post('/api/v1/training-completions', sent);
      await onKept();
    },
  });
  return (
    <Form form={form} submit={t('training.own.send')}>
      <SelectField
        form={form}
        name="course"
        label={t('training.column.course')}
        missing={t('training.own.course.missing')}
        options={Object.fromEntries(rows.map(({ code, title }) => [code, title[language]]))}
      />
      <DateField
        form={form}
        name="completedOn"
        label={t('training.own.on')}
        missing={t('training.own.on.missing')}
        to={today}
      />
      <FileField
        form={form}
        name="file"
        accept=".pdf,.jpg,.jpeg,.png"
        label={t('training.own.file')}
        hint={t('training.own.file.hint')}
        missing={t('training.own.file.missing')}
      />
    </Form>
  );
}

/** How many lack what, unit by unit; names stand on the unit's own page. */
function Lacking({ view: { units, mine } }: { readonly view: TrainingView }) {
  const t = useTexts(trainingTexts);
  const language = useLanguage();
  const name = t('training.units');
  const codes = [...new Set(units.flatMap(({ courses }) => courses.map(({ code }) => code)))];
  const titleOf = (code: string) => mine.find((one) => one.code === code)?.title[language] ?? code;
  return (
    <div className="stack">
      <h2>{t('training.units.title')}</h2>
      <ScrollRegion name={name}>
        <Table aria-label={name} size="small">
          <Table.Header>
            <Table.Row>
              <Table.ColumnHeader>{t('training.column.unit')}</Table.ColumnHeader>
              {codes.map((code) => (
                <Table.ColumnHeader key={code}>{titleOf(code)}</Table.ColumnHeader>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {units.map((unit) => (
              <Table.Row key={unit.id}>
                <Table.HeaderCell scope="row">
                  <PageLink to="/training/units/$unitId" params={{ unitId: unit.id }}>
                    {unit.name}
                  </PageLink>
                </Table.HeaderCell>
                {codes.map((code) => {
                  const of = unit.courses.find((one) => one.code === code);
                  return (
                    <Table.DataCell key={code}>
                      {of === undefined ? '' : t('training.lack', { lacking: of.lacking, needed: of.needed })}
                    </Table.DataCell>
                  );
                })}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </div>
  );
}
