import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import {
  api,
  FileField,
  Form,
  Page,
  PageLink,
  SummaryList,
  useForm,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { CourseView, TrainingImportAnswer } from '../api.ts';
import { trainingTexts } from '../texts.ts';
import { CourseForm } from './course-form.tsx';
import { coursesQuery, trainingQuery } from './pages.ts';

/** The courses as they are now, written by HR, and reading in who has taken them. */
export function CoursesPage() {
  const t = useTexts(trainingTexts);
  const { data } = useSuspenseQuery(coursesQuery);
  const { data: training } = useSuspenseQuery(trainingQuery);
  return (
    <Page
      title={t('training.courses.title')}
      kicker={<PageLink to="/training">{t('training.title')}</PageLink>}
      lead={t('training.courses.lead')}
    >
      {data.items.length === 0 ? <p className="empty">{t('training.courses.none')}</p> : null}
      {data.items.map((course) => (
        <Course key={course.id} course={course} />
      ))}
      {training.mayImport ? <Import /> : null}
      {data.mayWrite ? (
        <section aria-labelledby="write" className="stack">
          <h2 id="write">{t('training.write.title')}</h2>
          <p>{t('training.write.lead')}</p>
          <CourseForm key={data.items.map(({ id }) => id).join()} />
        </section>
      ) : null}
    </Page>
  );
}

function Course({ course }: { readonly course: CourseView }) {
  const t = useTexts(trainingTexts);
  const language = useLanguage();
  const { code, number, title, demand, roles, concerns, validMonths, activity } = course;
  return (
    <section aria-labelledby={`course-${code}`}>
      <h2 id={`course-${code}`}>{title[language]}</h2>
      <SummaryList
        rows={[
          { label: t('training.write.code'), value: t('training.course.version', { code, n: number }) },
          { label: t('training.write.demand'), value: t(`training.demand.${demand}`) },
          { label: t('training.write.roles'), value: roles.map((role) => t(`training.role.${role}`)).join(', ') },
          ...(concerns.includes('remote-work')
            ? [{ label: t('training.write.concerns'), value: t('training.concerns.remote-work') }]
            : []),
          {
            label: t('training.column.until'),
            value:
              validMonths === null ? t('training.course.for-ever') : t('training.course.months', { n: validMonths }),
          },
          ...(activity === null ? [] : [{ label: t('training.write.activity'), value: activity }]),
        ]}
      />
    </section>
  );
}

const chosen = z.object({ file: z.file() });

/** Reads completions in: first what would come of it, then in earnest. */
function Import() {
  const t = useTexts(trainingTexts);
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<TrainingImportAnswer & { readonly isPreview: boolean }>();
  const [file, setFile] = useState<File>();
  async function send(of: File, isPreview: boolean): Promise<void> {
    const sent = new FormData();
    sent.append('completions', of);
    const path = `/api/v1/training-imports?preview=${isPreview}`;
    setAnswer({ ...(await api.post<TrainingImportAnswer>(path, sent)), isPreview });
    setFile(isPreview ? of : undefined);
    await queries.invalidateQueries({ queryKey: ['training'] });
  }
  const form = useForm({ schema: chosen, onSubmit: ({ file: of }) => send(of, true) });
  const apply = useForm({ schema: z.object({}), onSubmit: async () => (file ? send(file, false) : undefined) });
  return (
    <section aria-labelledby="import" className="stack">
      <h2 id="import">{t('training.import.title')}</h2>
      <div role="status">
        {answer === undefined ? null : (
          <>
            <p>{t(answer.isPreview ? 'training.import.preview' : 'training.import.done', answer.counts)}</p>
            <ul>
              {answer.rejects.map(({ line, text }) => (
                <li key={line}>{t('training.import.reject', { line, text })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {file === undefined ? null : (
        <Form form={apply} submit={t('training.import.apply')}>
          {null}
        </Form>
      )}
      <Form form={form} submit={t('training.import.look')}>
        <FileField
          form={form}
          name="file"
          accept=".csv,.txt"
          label={t('training.import.file')}
          hint={t('training.import.file.hint')}
          missing={t('training.import.file.missing')}
        />
      </Form>
    </section>
  );
}
