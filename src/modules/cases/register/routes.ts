import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { actorOf } from '../../../access/index.ts';
import { API, type App, languageOf } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { CaseServices } from '../services.ts';
import { importRegister, previewRegister, type RegisterOutcome } from './actions.ts';
import { type RegisterOutcomeAnswer, registerOutcome, savedMapping } from './api.ts';
import { formOf } from './form.ts';
import { findMapping } from './store.ts';
import { registerRejectFile, rejectWords } from './tell.ts';

const LARGEST_FILE = 25 * 1024 * 1024;
const MOST_FILES = 501;
const MOST_ROWS = 500;
const DESCRIPTION =
  'A form with the file `register` (register.csv by the contract, or an Excel workbook), the fields `mapping` (JSON, see ' +
  'RegisterMapping), `saveMapping`, `digest` and `documentNames` (JSON), and last the files `documents`, each called by ' +
  'the case number of its row: `B-17.pdf`.';

/** Reading in the register that an employer had before: what it would do, and doing it. */
export function addRegisterRoutes(app: App, services: CaseServices): void {
  const config = { access: { resource: 'case', action: 'import' } } as const;
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: { fileSize: LARGEST_FILE, files: MOST_FILES, fields: 10 } });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.get(
      `${API}/register-imports/mapping`,
      {
        config,
        schema: { description: 'How the employer’s own list was read last.', response: { 200: savedMapping } },
      },
      async (request) =>
        services.database.transaction(actorOf(request), async (tx) => ({ mapping: (await findMapping(tx)) ?? null })),
    );
    scope.post(
      `${API}/register-imports/preview`,
      {
        config,
        schema: {
          description: `What reading a register in would do. Writes nothing. ${DESCRIPTION}`,
          consumes: ['multipart/form-data'],
          response: { 200: registerOutcome },
        },
      },
      async (request) => {
        const { asked, documentNames } = await formOf(request);
        const outcome = await previewRegister(services, actorOf(request), asked, documentNames);
        return answerOf(outcome, languageOf(request));
      },
    );
    scope.post(
      `${API}/register-imports`,
      {
        config,
        schema: {
          description: `Reads a register in, in one transaction; a repeat changes nothing. ${DESCRIPTION}`,
          consumes: ['multipart/form-data'],
          response: { 201: registerOutcome },
        },
      },
      async (request, reply) => {
        const { asked, papers } = await formOf(request);
        const outcome = await importRegister(services, actorOf(request), asked, papers);
        return reply.code(201).send(await answerOf(outcome, languageOf(request)));
      },
    );
  });
}

async function answerOf(outcome: RegisterOutcome, language: Language): Promise<RegisterOutcomeAnswer> {
  const { rows, rejects, counts, words, columns, papers, remarks, digest } = outcome;
  const why = await rejectWords(outcome, language);
  return {
    counts,
    rows: rows
      .filter(({ fate }) => fate !== 'known')
      .slice(0, MOST_ROWS)
      .map(({ row: { line, caseId, employeeId }, fate, differs }) => ({
        line,
        caseId,
        employeeId,
        fate,
        differs: [...differs],
      })),
    rejects: rejects.map((one, index) => ({ ...one, text: why[index] ?? '' })),
    rejectFile: await registerRejectFile(outcome, language),
    words: { kind: [...words.kind], status: [...words.status] },
    columns: { found: [...columns.found], missing: [...columns.missing] },
    papers: { matched: papers.matched, unmatched: [...papers.unmatched] },
    remarks,
    digest,
  };
}
