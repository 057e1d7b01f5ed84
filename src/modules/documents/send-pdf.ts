import type { FastifyReply } from 'fastify';
import { contentDisposition, fileName } from './file-name.ts';

/** Answers with a PDF that no shared cache keeps; `title` is what the file is called when it is saved, without its ending. */
export function sendPdf(reply: FastifyReply, title: string, pdf: Uint8Array): FastifyReply {
  return reply
    .type('application/pdf')
    .headers({
      'content-disposition': contentDisposition(fileName(title, 'pdf')),
      'cache-control': 'private, no-store',
    })
    .send(Buffer.from(pdf));
}
