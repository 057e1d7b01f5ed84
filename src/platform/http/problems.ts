import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { defineProblems, Problem } from '../../kernel/problem.ts';
import { languageOf } from './language.ts';
import { validationMessage } from './validation-messages.ts';

export const problem = defineProblems({
  'http.bad-request': {
    status: 400,
    sv: 'Begäran gick inte att läsa. Kontrollera det du skickade och försök igen.',
    en: 'The request could not be read. Check what you sent and try again.',
  },
  'http.unstorable-text': {
    status: 400,
    sv: 'Texten innehåller tecken som inte går att spara. Skriv om den och försök igen.',
    en: 'The text holds characters that cannot be kept. Write it anew and try again.',
  },
  'http.broken-form': {
    status: 400,
    sv: 'Formuläret kom inte fram helt. Skicka det på nytt.',
    en: 'The form did not arrive whole. Send it again.',
  },
  'http.invalid': {
    status: 400,
    sv: 'Några uppgifter behöver rättas.',
    en: 'Some of the answers need to be put right.',
  },
  'http.not-found': {
    status: 404,
    sv: 'Sidan eller uppgiften finns inte, eller så får du inte se den.',
    en: 'The page or record does not exist, or you may not see it.',
  },
  'http.method-not-allowed': {
    status: 405,
    sv: 'Den här adressen tar bara emot {allowed}.',
    en: 'This address takes only {allowed}.',
  },
  'http.too-large': {
    status: 413,
    sv: 'Det du skickade är för stort.',
    en: 'What you sent is too large.',
  },
  'http.file-too-large': {
    status: 413,
    sv: 'Filen är för stor: högst {megabytes} MB tas emot här. Spara om den utan bilder, eller dela upp den.',
    en: 'The file is too large: at most {megabytes} MB is taken here. Save it anew without pictures, or part it.',
  },
  'http.unsupported-type': {
    status: 415,
    sv: 'Innehållstypen stöds inte här. Skicka JSON om inget annat står i beskrivningen.',
    en: 'This content type is not supported here. Send JSON unless the description says otherwise.',
  },
  'http.too-many': {
    status: 429,
    sv: 'Det kom för många förfrågningar på kort tid. Vänta en minut och försök igen.',
    en: 'Too many requests came in a short time. Wait a minute and try again.',
  },
  'http.foreign-origin': {
    status: 403,
    sv: 'Begäran kom från en annan webbplats och utfördes inte. Öppna Uppsikt på nytt och försök igen.',
    en: 'The request came from another site and was not carried out. Open Uppsikt again and try once more.',
  },
  'http.bad-idempotency-key': {
    status: 400,
    sv: 'Idempotency-Key ska vara 1–255 synliga tecken (ASCII), helst ett UUID.',
    en: 'Idempotency-Key has to be 1–255 visible ASCII characters, preferably a UUID.',
  },
  'http.idempotency-key-reused': {
    status: 422,
    sv: 'Samma Idempotency-Key har redan använts för något annat. Skicka på nytt med en ny nyckel.',
    en: 'The same Idempotency-Key has been used for something else. Send again with a new key.',
  },
  'http.outcome-unknown': {
    status: 409,
    sv: 'Samma begäran har redan kommit, men vi vet inte hur den gick. Ladda om och se efter innan du skickar på nytt.',
    en: 'The same request has come before, but we do not know how it ended. Reload and look before you send again.',
  },
  'http.unexpected': {
    status: 500,
    sv: 'Något gick fel hos oss. Ingenting har sparats. Försök igen, och uppge {trace} om det händer på nytt.',
    en: 'Something went wrong on our side. Nothing was saved. Try again, and give {trace} if it happens anew.',
  },
});

/** The body of every error, `application/problem+json` (RFC 9457), with our code and one message for each bad field. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });

const BY_FASTIFY_CODE: Record<string, Parameters<typeof problem>[0]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'http.unsupported-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'http.too-large',
  FST_REQ_FILE_TOO_LARGE: 'http.too-large',
  FST_ERR_NOT_FOUND: 'http.not-found',
};

/** What the reader of multipart forms says of one that is malformed or was cut off; it gives neither code nor status. */
const BROKEN_FORMS: Readonly<Record<string, true>> = {
  'Unexpected end of form': true,
  'Unexpected end of multipart data': true,
  'Part terminated early due to unexpected end of multipart data': true,
  'Malformed part header': true,
  'Malformed content type': true,
  'Multipart: Boundary not found': true,
};

/** Turns whatever was thrown into a problem. What is ours is said in full; what is not gets an id and no message. */
export function sendProblem(error: FastifyError | Problem | Error, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request);
  const found = problemFor(error, request);
  if (found.kind.status >= 500) request.log.error({ err: error }, 'unexpected');
  const errors = hasZodFastifySchemaValidationErrors(error)
    ? error.validation.map((issue) => ({
        path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: validationMessage(issue, language),
      }))
    : undefined;
  void reply
    .code(found.kind.status)
    .header('content-language', language)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:uppsikt:problem:${found.code}`,
        title: found.text(language),
        status: found.kind.status,
        code: found.code,
        instance: `urn:trace:${request.id}`,
        ...(Object.keys(found.facts).length === 0 ? {} : { facts: found.facts }),
        ...(errors === undefined ? {} : { errors }),
      }),
    );
}

/** What an error is to the one who asked: a problem as it is, a mistake of theirs, or something unexpected. */
export function problemFor(error: FastifyError | Problem | Error, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return problem('http.invalid');
  const { code, statusCode } = error as FastifyError;
  if (error.message in BROKEN_FORMS) return problem('http.broken-form');
  const known = BY_FASTIFY_CODE[code ?? ''];
  if (known !== undefined) return problem(known);
  if (statusCode === 429) return problem('http.too-many');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return problem('http.bad-request');
  return problem('http.unexpected', { trace: request.id });
}
