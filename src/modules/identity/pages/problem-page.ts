import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, problemFor } from '../../../platform/http/index.ts';
import { texts } from '../texts.ts';
import { html } from './html.ts';
import { sendPage } from './page.ts';

/** What went wrong with a sign-in, as a page: one sentence, and the way on. Errors that are not ours get an id. */
export async function sendProblemPage(error: Error, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const language = languageOf(request);
  const t = await texts.in(language);
  const told = problemFor(error, request);
  if (told.kind.status >= 500) request.log.error({ err: error.cause ?? error }, told.code);
  await sendPage(reply, told.kind.status, {
    language,
    title: t('identity.problem.title'),
    body: html`<p>${told.text(language)}</p>
<p><a class="button" href="/sign-in">${t('identity.problem.again')}</a></p>
<p><a href="/">${t('identity.problem.home')}</a></p>`,
  });
}
