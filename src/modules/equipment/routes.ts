import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { API, type App, fileOfForm, languageOf } from '../../platform/http/index.ts';
import * as api from './api.ts';
import { addEquipmentExport } from './export-route.ts';
import { importEquipment } from './import/actions.ts';
import { readEquipmentFile } from './import/read.ts';
import type { LoanId } from './loan.ts';
import { lend, takeBack } from './loans/actions.ts';
import { problem } from './problems.ts';
import { readLoan, readLoans } from './reading.ts';
import type { EquipmentServices } from './services.ts';
import { equipmentTexts } from './texts.ts';

const LARGEST_FILE = 10 * 1024 * 1024;
const access = (action: string) => ({ access: { resource: 'equipment', action } }) as const;
const ofLoan = z.object({ loanId: z.uuid() });
const preview = z.strictObject({ preview: z.stringbool().default(false) });

/** The equipment's part of the API. Guards and `actorOf` are in place when this is called. */
export function addEquipmentRoutes(app: App, services: EquipmentServices): void {
  addReading(app, services);
  addEquipmentExport(app, services);
  app.post(
    `${API}/equipment-loans`,
    {
      config: access('keep'),
      schema: {
        description: 'Lends something to an employee, for an agreement when one is named.',
        body: api.loanForm,
        response: { 201: api.made },
      },
    },
    async (request, reply) => {
      const { personId, agreementId, what, number, isMarked, lentOn, dueBackOn } = request.body;
      const to = {
        ...(personId === undefined ? {} : { person: personId as PersonId }),
        ...(agreementId === undefined ? {} : { agreement: agreementId }),
      };
      const id = await lend(services, actorOf(request), to, {
        what,
        number: number ?? null,
        isMarked,
        lentOn: localDate(lentOn),
        dueBackOn: dueBackOn === undefined ? null : localDate(dueBackOn),
      });
      return reply.code(201).send({ id });
    },
  );
  app.post(
    `${API}/equipment-loans/:loanId/return`,
    {
      config: access('keep'),
      schema: { description: 'Puts down that it is back.', params: ofLoan, body: api.returnForm },
    },
    async (request, reply) => {
      const { returnedOn, state } = request.body;
      const id = request.params.loanId as LoanId;
      await takeBack(services, actorOf(request), id, { on: localDate(returnedOn), state: state ?? null });
      return reply.code(204).send();
    },
  );
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 2 } });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.post(
      `${API}/equipment-imports`,
      {
        config: access('import'),
        schema: {
          description:
            'Reads an asset register in, in one transaction; a repeat changes nothing. A form with the file `equipment`: csv ' +
            'with number, what, employee_id, lent_on, and if wanted returned_on. With `preview=true` nothing is written.',
          querystring: preview,
          consumes: ['multipart/form-data'],
          response: { 200: api.importAnswer },
        },
      },
      async (request) => {
        const file = await fileOfForm(request, 'equipment', () => problem('equipment.file-missing'));
        const read = await readEquipmentFile(await file.whole());
        const how = { isPreview: request.query.preview };
        const { counts, rejects } = await importEquipment(services, actorOf(request), read, how);
        const t = await equipmentTexts.in(languageOf(request));
        return { counts, rejects: rejects.map((one) => ({ ...one, text: t(`equipment.reject.${one.reason}`) })) };
      },
    );
  });
}

function addReading(app: App, services: EquipmentServices): void {
  app.get(
    `${API}/equipment-loans`,
    {
      config: access('read'),
      schema: {
        description: 'What is lent and has been, as far as the reader may see it. The looks are logged.',
        querystring: api.loansQuery,
        response: { 200: api.loanList },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { limit, page, ...asked } = request.query;
      return services.database.transaction(actor, (tx) => readLoans(tx, services, actor, asked, { limit, page }));
    },
  );
  app.get(
    `${API}/equipment-loans/:loanId`,
    {
      config: access('read'),
      schema: { description: 'One loan. The look is logged.', params: ofLoan, response: { 200: api.loanView } },
    },
    async (request) => {
      const actor = actorOf(request);
      const id = request.params.loanId as LoanId;
      return services.database.transaction(actor, (tx) => readLoan(tx, services, actor, id));
    },
  );
}
