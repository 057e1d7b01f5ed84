import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { MEDIA_TYPES } from '../../../platform/files/index.ts';
import { API, type App } from '../../../platform/http/index.ts';
import * as api from '../api.ts';
import type { RunId } from '../runs/run.ts';
import type { MappingServices } from '../services.ts';
import { closeRun, closingForm } from './close.ts';
import { disposalProtocol } from './disposal-protocol.ts';
import { readRejectedLines } from './rejected.ts';
import { coverageReport } from './report.ts';
import { startRun } from './start.ts';

const config = { access: { resource: 'mapping-run', action: 'make' } } as const;
const params = z.object({ runId: z.uuid() });
const seen = z.strictObject({ revision: api.revision });

/** Starting a mapping and ending it. Guards and `actorOf` are in place. */
export function addWorkRoutes(app: App, services: MappingServices): void {
  app.post(
    `${API}/mapping-runs/:runId/start`,
    {
      config,
      schema: {
        description:
          'Starts a mapping that has been decided on; it is made in the background. Never by whoever decided.',
        params,
        body: seen,
      },
    },
    async (request, reply) => {
      const { revision } = request.body;
      await startRun(services, actorOf(request), { id: request.params.runId as RunId, revision });
      return reply.code(204).send();
    },
  );
  app.get(
    `${API}/mapping-runs/:runId/report`,
    {
      config: { access: { resource: 'mapping-run', action: 'read' } },
      schema: {
        description: 'The coverage by administration as PDF/A or a workbook: counts alone, small cells suppressed.',
        params,
        querystring: z.strictObject({ format: z.enum(['pdf', 'xlsx']) }),
      },
    },
    async (request, reply) => {
      const { format } = request.query;
      const { name, content } = await coverageReport(services, actorOf(request), request.params.runId as RunId, format);
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .type(MEDIA_TYPES[format])
        .send(Buffer.from(content));
    },
  );
  app.get(
    `${API}/mapping-runs/:runId/rejected-lines`,
    {
      config,
      schema: {
        description:
          'Every rejected line of what was handed in, in CSV: file, line and why, never what stood there. Gone with the files.',
        params,
      },
    },
    async (request, reply) => {
      const content = await readRejectedLines(services, actorOf(request), request.params.runId as RunId);
      return reply
        .header('content-disposition', 'attachment; filename="avvisade-rader.csv"')
        .header('cache-control', 'no-store')
        .type(MEDIA_TYPES.csv)
        .send(content);
    },
  );
  app.get(
    `${API}/mapping-runs/:runId/disposal-protocol`,
    {
      config: { access: { resource: 'mapping-run', action: 'read' } },
      schema: {
        description:
          'The protocol of disposal of a mapping that has ended, as PDF/A: decision, files with hashes, hits.',
        params,
      },
    },
    async (request, reply) => {
      const { name, content } = await disposalProtocol(services, actorOf(request), request.params.runId as RunId);
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .type(MEDIA_TYPES.pdf)
        .send(Buffer.from(content));
    },
  );
  app.post(
    `${API}/mapping-runs/:runId/closing`,
    {
      config,
      schema: {
        description:
          'Ends a mapping: files and hits whose names were never opened are disposed of; the protocol with their hashes stays.',
        params,
        body: closingForm.extend(seen.shape),
      },
    },
    async (request, reply) => {
      const { revision, ...form } = request.body;
      await closeRun(services, actorOf(request), { id: request.params.runId as RunId, revision }, form);
      return reply.code(204).send();
    },
  );
}
