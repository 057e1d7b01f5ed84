import type { FastifyReply } from 'fastify';
import type { Clock } from '../../../kernel/clock.ts';
import { nowOf, type Tx } from '../../../platform/database/index.ts';
import { contentDisposition, fileName } from '../../documents/index.ts';
import { findSettings } from '../../organisation/index.ts';

/** What the employer is called on paper. */
export async function organisationName(tx: Tx, { clock }: { readonly clock: Clock }): Promise<string> {
  return (await findSettings(tx, nowOf(clock)))?.name ?? 'Uppsikt';
}

/** Answers with a PDF that nobody else's cache keeps; `name` is what the file is called when it is saved. */
export function sendPdf(reply: FastifyReply, name: string, pdf: Uint8Array): FastifyReply {
  return reply
    .type('application/pdf')
    .headers({
      'content-disposition': contentDisposition(fileName(name, 'pdf')),
      'cache-control': 'private, no-store',
    })
    .send(Buffer.from(pdf));
}
