import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../../platform/http/index.ts';
import { texts } from '../texts.ts';
import { html } from './html.ts';
import { sendPage } from './page.ts';

/**
 * Goes on to an address of the issuer's after a form was sent. Not by a redirect: `form-action 'self'` holds for those
 * too, and opening it for every page to save this step would be the wrong trade.
 */
export async function sendOnwardPage(
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const t = await texts.in(language);
  return sendPage(reply.header('refresh', `0;url=${address}`), 200, {
    language,
    title: t('identity.onward.title'),
    body: html`<p><a class="button" href="${address}">${t('identity.onward.go')}</a></p>`,
  });
}
