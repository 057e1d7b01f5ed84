import multipart from '@fastify/multipart';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../access/index.ts';
import { API, type App, fileOfForm, languageOf } from '../../platform/http/index.ts';
import { importCompanies } from './actions.ts';
import { problem } from './problems.ts';
import { companyCounts, companyName, importAnswer } from './schema.ts';
import type { CompanyServices } from './services.ts';
import { countCompanies, findCompany } from './store.ts';
import { tellRead } from './tell.ts';

const LARGEST_FILE = 25 * 1024 * 1024;
const read = { access: { resource: 'company', action: 'read' } } as const;
const importing = { access: { resource: 'company', action: 'import' } } as const;

/** The companies' part of the API. Guards and `actorOf` are in place when this is called. */
export function addCompanyRoutes(app: App, services: CompanyServices): void {
  app.get(
    `${API}/companies/:organisationNumber`,
    {
      config: read,
      schema: {
        description: 'What a company is called, by its number, to fill in for somebody who writes it.',
        params: z.object({
          organisationNumber: z
            .string()
            .regex(/^\d{2}[2-9]\d{7}$/)
            .meta({ example: '5598005014' }),
        }),
        response: { 200: companyName },
      },
    },
    async (request) => {
      const company = await services.database.transaction(actorOf(request), (tx) =>
        findCompany(tx, request.params.organisationNumber),
      );
      if (company === undefined) throw problem('companies.unknown');
      return { organisationNumber: company.organisationNumber, name: company.name };
    },
  );
  void app.register(async (plain) => {
    await plain.register(multipart, { limits: { fileSize: LARGEST_FILE, files: 1, fields: 2 } });
    const scope = plain.withTypeProvider<ZodTypeProvider>();
    scope.get(
      `${API}/company-imports/counts`,
      {
        config: importing,
        schema: { description: 'How many companies are known.', response: { 200: companyCounts } },
      },
      async (request) => services.database.transaction(actorOf(request), countCompanies),
    );
    scope.post(
      `${API}/company-imports`,
      {
        config: importing,
        schema: {
          description:
            'Reads companies in, in one transaction; a repeat changes nothing. A form with the file `companies`: csv with ' +
            'organisation_number and name, and if wanted supplier, care_provider and trades.',
          consumes: ['multipart/form-data'],
          response: { 201: importAnswer },
        },
      },
      async (request, reply) => {
        const file = await fileOfForm(request, 'companies', () => problem('companies.file-missing'));
        const outcome = await importCompanies(services, actorOf(request), await file.whole());
        return reply.code(201).send(await tellRead(outcome, languageOf(request)));
      },
    );
  });
}
