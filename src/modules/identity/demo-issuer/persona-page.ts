import type { FastifyReply } from 'fastify';
import type { Language } from '../../../platform/i18n/index.ts';
import { type Html, html } from '../pages/html.ts';
import { sendPage } from '../pages/page.ts';
import { texts } from '../texts.ts';
import type { Persona } from './people.ts';

/** What the page of personas shows. */
export interface PersonaPage {
  readonly language: Language;
  /** Where the choice is sent, and the search. */
  readonly address: string;
  readonly personas: readonly Persona[];
  readonly search: { readonly name: string; readonly found: readonly Persona[]; readonly isMore: boolean } | undefined;
}

/** One button for each persona, and a search for anybody employed. */
export async function sendPersonaPage(reply: FastifyReply, page: PersonaPage): Promise<FastifyReply> {
  const { language, address, personas, search } = page;
  const t = await texts.in(language);
  return sendPage(reply, 200, {
    language,
    title: t('identity.personas.title'),
    body: html`<p>${t('identity.personas.intro')}</p>
<p>${otherLanguage(language, address)}</p>
<h2>${t('identity.personas.roles')}</h2>
${choices(address, personas)}
<h2 id="others">${t('identity.personas.others')}</h2>
<form method="get" action="${address}#others">
<label for="name">${t('identity.personas.search')}</label>
<input id="name" name="name" value="${search?.name}" autocomplete="off" required>
<p><button type="submit">${t('identity.personas.find')}</button></p>
</form>
${search?.found.length === 0 ? html`<p>${t('identity.personas.none')}</p>` : choices(address, search?.found ?? [])}
${search?.isMore ? html`<p>${t('identity.personas.many')}</p>` : undefined}`,
  });
}

/** Step-up: the same person, asked once more. */
export async function sendConfirmPage(
  reply: FastifyReply,
  language: Language,
  address: string,
  { employeeId, name }: Persona,
): Promise<FastifyReply> {
  const t = await texts.in(language);
  return sendPage(reply, 200, {
    language,
    title: t('identity.confirm.title'),
    body: html`<p>${t('identity.confirm.intro', { name })}</p>
<form method="post" action="${address}">
<button type="submit" name="employeeId" value="${employeeId}">${t('identity.confirm.yes')}</button>
</form>`,
  });
}

function otherLanguage(language: Language, address: string): Html {
  return language === 'sv'
    ? html`<a href="${address}?language=en" lang="en" hreflang="en">In English</a>`
    : html`<a href="${address}?language=sv" lang="sv" hreflang="sv">På svenska</a>`;
}

function choices(address: string, personas: readonly Persona[]): Html | undefined {
  if (personas.length === 0) return undefined;
  return html`<form method="post" action="${address}">
<ul class="choices">
${personas.map(
  ({ employeeId, name, about }) =>
    html`<li><button type="submit" name="employeeId" value="${employeeId}">${name}<small>${about}</small></button></li>
`,
)}</ul>
</form>`;
}
