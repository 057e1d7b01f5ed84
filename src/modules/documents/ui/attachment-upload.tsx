import { useRef, useState } from 'react';
import { z } from 'zod';
import { ChoiceField, FileField, Form, Progress, useForm, useTexts } from '../../../platform/ui/index.ts';
import type { DocumentAnswer } from '../api.ts';
import { ACCEPTED, faultOf } from './rules.ts';
import { type AttachedTo, sendFile } from './send-file.ts';
import type { sv } from './texts.sv.ts';
import { documentPartTexts } from './texts.ts';

interface AttachmentUploadProps {
  readonly subject: AttachedTo;
  /** The largest file, from `/api/v1/document-settings`. */
  readonly megabytes: number;
  onAttached(document: DocumentAnswer): void;
}

/** Attaches one file to a matter: checked at once for type and size, with how far it has come, and a way to cancel. */
export function AttachmentUpload({ subject, megabytes, onAttached }: AttachmentUploadProps) {
  const t = useTexts(documentPartTexts);
  const cancelling = useRef<AbortController>(undefined);
  const [sent, setSent] = useState<{ readonly name: string; readonly done: number; readonly total: number }>();
  const [attached, setAttached] = useState<string>();
  const form = useForm({
    schema: schemaOf(megabytes, t),
    initial: { kind: 'attachment' },
    async onSubmit({ file, kind }) {
      const controller = new AbortController();
      cancelling.current = controller;
      setAttached(undefined);
      setSent({ name: file.name, done: 0, total: file.size });
      try {
        const onProgress = (done: number, total: number) => setSent({ name: file.name, done, total });
        const document = await sendFile({ ...subject, as: kind }, file, { signal: controller.signal, onProgress });
        setAttached(file.name);
        form.enter('file', []);
        onAttached(document);
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
      } finally {
        setSent(undefined);
      }
    },
  });
  return (
    <div className="stack">
      <Form form={form} submit={t('documents.ui.attach')}>
        <FileField
          form={form}
          name="file"
          accept={ACCEPTED.join(',')}
          label={t('documents.ui.attach-label')}
          hint={t('documents.ui.attach-hint', { megabytes })}
          missing={t('documents.ui.attach-missing')}
        />
        <ChoiceField
          form={form}
          name="kind"
          label={t('documents.ui.attach-kind')}
          options={{
            attachment: t('documents.ui.attach-kind.attachment'),
            scan: t('documents.ui.attach-kind.scan'),
          }}
        />
      </Form>
      {sent === undefined ? null : (
        <Progress
          label={t('documents.ui.attach-sending', { name: sent.name })}
          done={sent.done}
          total={sent.total}
          onCancel={() => cancelling.current?.abort()}
        />
      )}
      <p role="status">{attached === undefined ? null : t('documents.ui.attach-done', { name: attached })}</p>
    </div>
  );
}

/** What is wrong with a file is said in the language of the page, whichever the form asks for. */
function schemaOf(megabytes: number, t: ReturnType<typeof useTexts<typeof sv>>) {
  const said = (text: string) => ({ params: { sv: text, en: text } });
  const [type, large] = [t('documents.ui.attach-type'), t('documents.ui.attach-large', { megabytes })];
  return z.object({
    kind: z.enum(['attachment', 'scan']),
    file: z
      .file()
      .refine((file) => faultOf(file, megabytes) !== 'type', said(type))
      .refine((file) => faultOf(file, megabytes) !== 'large', said(large)),
  });
}
