import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  api,
  ChoiceField,
  FlagField,
  Form,
  ManyField,
  NumberField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import { COURSE_ROLES, code, courseForm, DEMANDS } from '../course.ts';
import { trainingTexts } from '../texts.ts';

const title = z.string().trim().min(1).max(300);
const entered = z.object({
  code,
  titleSv: title,
  titleEn: title,
  demand: z.enum(DEMANDS),
  roles: z.array(z.enum(COURSE_ROLES)).min(1),
  isAboutRemoteWork: z.boolean().default(false),
  validMonths: z.int().min(1).max(600).optional(),
  renews: z.boolean().default(false),
  activity: courseForm.shape.activity.unwrap().unwrap().optional(),
});

/** Writes a course, or by the same code a new version of it. */
export function CourseForm() {
  const t = useTexts(trainingTexts);
  const queries = useQueryClient();
  const form = useForm({
    schema: entered,
    initial: { isAboutRemoteWork: false, renews: false },
    onSubmit: async ({ titleSv, titleEn, isAboutRemoteWork, validMonths, activity, ...rest }, call) => {
      const body = {
        ...rest,
        title: { sv: titleSv, en: titleEn },
        concerns: isAboutRemoteWork ? ['remote-work'] : [],
        validMonths: validMonths ?? null,
        activity: activity ?? null,
      };
      await api.post('/api/v1/courses', body, call);
      await queries.invalidateQueries({ queryKey: ['training'] });
    },
  });
  return (
    <Form form={form} submit={t('training.write.send')}>
      <TextField form={form} name="code" label={t('training.write.code')} hint={t('training.write.code.hint')} />
      <TextField form={form} name="titleSv" label={t('training.write.title-sv')} />
      <TextField form={form} name="titleEn" label={t('training.write.title-en')} />
      <ChoiceField
        form={form}
        name="demand"
        label={t('training.write.demand')}
        options={{ required: t('training.demand.required'), offered: t('training.demand.offered') }}
      />
      <ManyField
        form={form}
        name="roles"
        label={t('training.write.roles')}
        options={{
          employee: t('training.role.employee'),
          manager: t('training.role.manager'),
          'safety-representative': t('training.role.safety-representative'),
        }}
      />
      <FlagField form={form} name="isAboutRemoteWork" label={t('training.write.remote')} />
      <NumberField
        form={form}
        name="validMonths"
        label={t('training.write.months')}
        hint={t('training.write.months.hint')}
      />
      <FlagField form={form} name="renews" label={t('training.write.renews')} />
      <TextField
        form={form}
        name="activity"
        label={t('training.write.activity')}
        hint={t('training.write.activity.hint')}
      />
    </Form>
  );
}
