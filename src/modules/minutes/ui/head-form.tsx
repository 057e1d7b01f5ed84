import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { z } from 'zod';
import { api, DateField, Form, SelectField, TextField, useForm, useTexts } from '../../../platform/ui/index.ts';
import { headForm, type MinutesView } from '../api.ts';
import { minutesTexts } from '../texts.ts';
import { MarkedText } from './marked-text.tsx';

const { organ, meetingDate, documentType } = headForm.shape;
const entered = z.object({ documentType, organ, meetingDate });

interface HeadFormProps {
  readonly of: MinutesView;
  onSaved(): Promise<void>;
}

/** What the document is, who met and when, beside the first page where it stands. */
export function HeadForm({ of, onSaved }: HeadFormProps) {
  const t = useTexts(minutesTexts);
  const [shown, setShown] = useState<'organ' | 'meetingDate'>('organ');
  const { id, revision, front, places } = of;
  const form = useForm({
    schema: entered,
    initial: {
      organ: of.organ,
      meetingDate: of.meetingDate,
      ...(of.documentType === 'unreadable' ? {} : { documentType: of.documentType }),
    },
    onSubmit: async (head) => {
      await api.put(`/api/v1/minutes/${id}`, { revision, ...head });
      await onSaved();
    },
  });
  return (
    <section aria-labelledby="head">
      <h2 id="head">{t('minutes.head')}</h2>
      <div className="columns">
        <MarkedText title={t('minutes.head.front')} text={front} place={places[shown]} />
        <Form form={form} submit={t('minutes.head.save')}>
          <SelectField
            form={form}
            name="documentType"
            label={t('minutes.column.type')}
            options={{
              minutes: t('minutes.type.minutes'),
              extract: t('minutes.type.extract'),
              motion: t('minutes.type.motion'),
              draft: t('minutes.type.draft'),
              agenda: t('minutes.type.agenda'),
              'agenda-web': t('minutes.type.agenda-web'),
              other: t('minutes.type.other'),
            }}
          />
          <TextField form={form} name="organ" label={t('minutes.column.organ')} />
          {places.organ === null ? null : (
            <Button type="button" size="small" variant="tertiary" onClick={() => setShown('organ')}>
              {t('minutes.show.organ')}
            </Button>
          )}
          <DateField form={form} name="meetingDate" label={t('minutes.column.day')} />
          {places.meetingDate === null ? null : (
            <Button type="button" size="small" variant="tertiary" onClick={() => setShown('meetingDate')}>
              {t('minutes.show.day')}
            </Button>
          )}
        </Form>
      </div>
    </section>
  );
}
