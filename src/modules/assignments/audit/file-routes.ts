import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { API, type App, fileOfForm } from '../../../platform/http/index.ts';
import { textOfFile } from '../../minutes/index.ts';
import { problem } from '../problems.ts';
import * as api from './api.ts';
import { REPORT_LENGTH } from './rules.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = { fileSize: 20 * MEGABYTE, files: 1, fields: 0, parts: 1 };

/** The text of an audit report, or of a reply, that comes as a file. Nothing is kept: it is sent in with the report. */
export function addAuditFileRoutes(app: App): void {
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: LIMITS });
    plain.withTypeProvider<ZodTypeProvider>().post(
      `${API}/audit-reports/text`,
      {
        config: { access: { resource: 'audit', action: 'keep' } },
        schema: {
          description:
            'Answers the text of a file, for the field `text` of a report. A form (multipart/form-data) with the file `file` ' +
            '(txt, PDF with a text layer, or docx) of at most 20 MB.',
          consumes: ['multipart/form-data'],
          response: { 200: api.fileText },
        },
      },
      async (request) => {
        const file = await fileOfForm(request, 'file', () => problem('assignments.file-missing'));
        return { text: reportText(await textOfFile(await file.whole())) };
      },
    );
  });
}

/** The text, when a report may be as long. Throws `assignments.report-too-long`. */
export function reportText(text: string): string {
  if (text.length > REPORT_LENGTH) throw problem('assignments.report-too-long');
  return text;
}
