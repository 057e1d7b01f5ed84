import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { api, FileField, Form, useForm, useTexts } from '../../../platform/ui/index.ts';
import type { EquipmentImportAnswer } from '../api.ts';
import { equipmentTexts } from '../texts.ts';

const chosen = z.object({ file: z.file() });

/** Reads an asset register in: first what would come of it, then in earnest. */
export function ImportEquipment() {
  const t = useTexts(equipmentTexts);
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<EquipmentImportAnswer & { readonly isPreview: boolean }>();
  const [file, setFile] = useState<File>();
  async function send(of: File, isPreview: boolean): Promise<void> {
    const sent = new FormData();
    sent.append('equipment', of);
    const path = `/api/v1/equipment-imports?preview=${isPreview}`;
    setAnswer({ ...(await api.post<EquipmentImportAnswer>(path, sent)), isPreview });
    setFile(isPreview ? of : undefined);
    if (!isPreview) await queries.invalidateQueries({ queryKey: ['equipment'] });
  }
  const form = useForm({ schema: chosen, onSubmit: ({ file: of }) => send(of, true) });
  const apply = useForm({ schema: z.object({}), onSubmit: async () => (file ? send(file, false) : undefined) });
  return (
    <section aria-labelledby="import" className="stack">
      <h2 id="import">{t('equipment.import.title')}</h2>
      <div role="status">
        {answer === undefined ? null : (
          <>
            <p>{t(answer.isPreview ? 'equipment.import.preview' : 'equipment.import.done', answer.counts)}</p>
            <ul>
              {answer.rejects.map(({ line, text }) => (
                <li key={line}>{t('equipment.import.reject', { line, text })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {file === undefined ? null : (
        <Form form={apply} submit={t('equipment.import.apply')}>
          {null}
        </Form>
      )}
      <Form form={form} submit={t('equipment.import.look')}>
        <FileField
          form={form}
          name="file"
          accept=".csv,.txt"
          label={t('equipment.import.file')}
          hint={t('equipment.import.file.hint')}
          missing={t('equipment.import.file.missing')}
        />
      </Form>
    </section>
  );
}
