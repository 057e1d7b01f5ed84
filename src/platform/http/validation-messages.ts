import type { ZodFastifySchemaValidationError } from 'fastify-type-provider-zod';
import type { Language } from '../i18n/index.ts';

/** What a schema found wrong with a field, as one sentence; `{…}` is filled from the finding. */
const MESSAGES: Record<string, Record<Language, string>> = {
  missing: { sv: 'Fyll i uppgiften.', en: 'Fill in this field.' },
  invalid_type: { sv: 'Uppgiften har fel form.', en: 'This field is not of the right kind.' },
  invalid_value: { sv: 'Välj ett av alternativen.', en: 'Choose one of the alternatives.' },
  invalid_format: { sv: 'Uppgiften är inte skriven på rätt sätt.', en: 'This field is not written in the right way.' },
  too_small: {
    sv: 'Uppgiften är för kort eller för liten (minst {minimum}).',
    en: 'Too short or too small (at least {minimum}).',
  },
  too_big: {
    sv: 'Uppgiften är för lång eller för stor (högst {maximum}).',
    en: 'Too long or too large (at most {maximum}).',
  },
  not_multiple_of: {
    sv: 'Talet ska vara en multipel av {divisor}.',
    en: 'The number must be a multiple of {divisor}.',
  },
  unrecognized_keys: { sv: 'Uppgiften hör inte hit: {keys}.', en: 'This does not belong here: {keys}.' },
};
const OTHER = { sv: 'Uppgiften stämmer inte.', en: 'This field is not right.' };

/**
 * The sentence for one finding. A schema of ours that knows better says it itself, as
 * `.refine(…, { params: { sv: '…', en: '…' } })`.
 */
export function validationMessage(finding: ZodFastifySchemaValidationError, language: Language): string {
  const params: Record<string, unknown> = finding.params ?? {};
  const own = (params.params as Record<string, unknown> | undefined)?.[language];
  if (typeof own === 'string') return own;
  const missing = finding.keyword === 'invalid_type' && /received undefined/.test(finding.message ?? '');
  const message = (MESSAGES[missing ? 'missing' : finding.keyword] ?? OTHER)[language];
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
