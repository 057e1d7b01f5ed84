import type { FastifyRequest } from 'fastify';

export type Language = 'sv' | 'en';

/** The cookie in which the reader's choice of language lies. */
export const LANGUAGE_COOKIE = 'uppsikt-language';

/** The reader's language: as chosen, else as the browser asks first, else Swedish. */
export function languageOf(request: FastifyRequest): Language {
  const chosen = request.cookies?.[LANGUAGE_COOKIE];
  if (chosen === 'sv' || chosen === 'en') return chosen;
  const first = request.headers['accept-language']?.split(',')[0]?.trim().toLowerCase() ?? '';
  return first.startsWith('en') ? 'en' : 'sv';
}
