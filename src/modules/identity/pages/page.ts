import { readFile } from 'node:fs/promises';
import type { FastifyReply } from 'fastify';
import type { App } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type Html, html } from './html.ts';

/** The pages that must work before the interface does, and without script: something went wrong with a sign-in. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

const STYLE = '/sign-in/page.css';
const STYLE_AGE_SECONDS = 3600;

/** Sends a page of ours, never kept by a browser. */
export function sendPage(reply: FastifyReply, status: number, page: Page): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-language', page.language)
    .type('text/html; charset=utf-8')
    .send(pageText(page));
}

/** The whole document. */
export function pageText({ language, title, body }: Page): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Uppsikt</title>
<link rel="stylesheet" href="${STYLE}">
</head>
<body>
<main>
<p class="product">Uppsikt</p>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`.markup;
}

/** Serves the style that the pages share. */
export function addPageStyle(app: App): void {
  const style = readFile(new URL('./page.css', import.meta.url), 'utf8');
  app.get(STYLE, { config: { access: 'anyone' } }, async (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', `max-age=${STYLE_AGE_SECONDS}`)
      .send(await style),
  );
}
