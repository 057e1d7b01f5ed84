import type { FastifyRequest } from 'fastify';
import { isLanguage, LANGUAGE_COOKIE, type Language, languageOf as languageAskedFor } from '../i18n/index.ts';

/** The reader's language: as chosen, else the first of ours that the browser asks for, else Swedish. */
export function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies?.[LANGUAGE_COOKIE];
  return isLanguage(chosen) ? chosen : languageAskedFor(request.headers['accept-language']);
}
