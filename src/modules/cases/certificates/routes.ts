import { z } from 'zod';
import { actorOf } from '../../../access/index.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { API, type App } from '../../../platform/http/index.ts';
import type { DocumentId } from '../../documents/index.ts';
import type { Aimed } from '../authorise.ts';
import type { CaseId } from '../case.ts';
import type { CaseServices } from '../services.ts';
import { applyForCertificate, issueCertificate } from './actions.ts';
import { certificateApplied, certificateIssued } from './api.ts';

const config = { access: { resource: 'case', action: 'end' } } as const;
const ofCase = z.object({ caseId: z.uuid() });
const seen = z.looseObject({ 'if-match': z.string().regex(/^"\d{1,9}"$/) });

function aimedAt({ caseId }: z.output<typeof ofCase>, headers: z.output<typeof seen>): Aimed {
  return { case: caseId as CaseId, revision: Number(headers['if-match'].slice(1, -1)) };
}

/** What is put down of a certificate such as A1. */
export function addCertificateRoutes(app: App, services: CaseServices): void {
  app.post(
    `${API}/cases/:caseId/certificate-applications`,
    {
      config,
      schema: {
        description: 'Puts down that the certificate that the case asks for (A1) has been applied for.',
        params: ofCase,
        headers: seen,
        body: certificateApplied,
      },
    },
    async (request, reply) => {
      const { appliedOn, reference } = request.body;
      await applyForCertificate(services, actorOf(request), aimedAt(request.params, request.headers), {
        appliedOn: localDate(appliedOn),
        ...(reference === undefined ? {} : { reference }),
      });
      return reply.code(204).send();
    },
  );
  app.post(
    `${API}/cases/:caseId/certificates`,
    {
      config,
      schema: {
        description: 'Puts down that it has been issued, for which days, and which of the case’s papers it is.',
        params: ofCase,
        headers: seen,
        body: certificateIssued,
      },
    },
    async (request, reply) => {
      const { issuedOn, validFrom, lastDay, documentId } = request.body;
      await issueCertificate(services, actorOf(request), aimedAt(request.params, request.headers), {
        issuedOn: localDate(issuedOn),
        validFrom: localDate(validFrom),
        lastDay: localDate(lastDay),
        ...(documentId === undefined ? {} : { document: documentId as DocumentId }),
      });
      return reply.code(204).send();
    },
  );
}
