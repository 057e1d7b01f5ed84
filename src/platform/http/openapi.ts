import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from './app.ts';
import { exampleOf } from './openapi-example.ts';
import { problemSchema } from './problems.ts';

/** Where every address of the API begins. */
export const API = '/api/v1';

export interface ApiDescription {
  readonly publicUrl: string;
  /** The version of the program. */
  readonly version: string;
  /** The day this version of the API was released. */
  readonly released: string;
}

const apiInfo = z
  .object({
    apiName: z.string().meta({ example: 'Uppsikt' }),
    apiVersion: z.string().meta({ example: '1.0.0' }),
    apiReleased: z.iso.date().meta({ example: '2026-11-23' }),
    apiDocumentation: z.string().meta({ example: 'https://uppsikt.example.se/api/v1/openapi.json' }),
    apiStatus: z.enum(['active']).meta({ example: 'active' }),
  })
  .meta({ id: 'ApiInfo' });

type Json = { [name: string]: unknown };

/**
 * Describes every route under `/api/v1` from its schemas, as DIGG's REST API profile 1.2 asks: `GET /api-info` and
 * `GET /openapi.json` (OpenAPI 3.1). Called before the routes are added.
 */
export async function addApiDescription(app: App, { publicUrl, version, released }: ApiDescription): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Uppsikt',
        version,
        description:
          'Bisysslor, distansarbete och arbete från utlandet. Begränsningar: högst 100 poster per sida, 1 MB per begäran. ' +
          'Secondary occupations, remote work and work from abroad. Limits: at most 100 items a page, 1 MB a request.',
        termsOfService: `${publicUrl}/help`,
        contact: { name: 'Uppsikt', url: `${publicUrl}/help`, email: 'uppsikt@example.se' },
        license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl' },
      },
      servers: [{ url: `${publicUrl}${API}` }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'header', name: 'Cookie', description: 'The session of somebody signed in.' },
        },
      },
      security: [{ session: [] }],
    },
    transform: ({ schema, url, ...rest }) => {
      const isOurs = url.startsWith(`${API}/`);
      const described = isOurs ? schema : { ...schema, hide: true };
      return jsonSchemaTransform({ ...rest, schema: described, url: url.replace(API, '') });
    },
    transformObject: (document) => complete(jsonSchemaTransformObject(document) as unknown as Json) as never,
  });
  app.get(
    `${API}/api-info`,
    {
      config: { access: 'anyone' },
      schema: { description: 'What this API is and where it is described.', response: { 200: apiInfo } },
    },
    async () => ({
      apiName: 'Uppsikt',
      apiVersion: version,
      apiReleased: released,
      apiDocumentation: `${publicUrl}${API}/openapi.json`,
      apiStatus: 'active' as const,
    }),
  );
  app.get(`${API}/openapi.json`, { config: { access: 'anyone' }, schema: { hide: true } }, async () => app.swagger());
}

/** Adds what is the same for every operation: how errors look, and an example of each body, made from its schema. */
function complete(document: Json): Json {
  const schemas = { ...child(child(document, 'components'), 'schemas') };
  schemas.Problem ??= z.toJSONSchema(problemSchema);
  for (const path of Object.values(child(document, 'paths')))
    for (const [method, operation] of Object.entries(path as Json) as [string, Json][]) {
      if (method !== 'get') operation.parameters = [...((operation.parameters as Json[]) ?? []), IDEMPOTENCY_KEY];
      const responses = child(operation, 'responses');
      operation.responses = { ...responses, default: PROBLEM };
      for (const body of [operation.requestBody, ...Object.values(responses)])
        for (const media of Object.values(child((body ?? {}) as Json, 'content')) as Json[])
          media.example ??= exampleOf(media.schema as Json, schemas as Record<string, Json>);
    }
  return { ...document, components: { ...child(document, 'components'), schemas } };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes a repeat harmless: the same key and body are carried out once, and answered alike for 24 hours.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '018f3a6e-5c3b-7000-8000-000000000001',
};

const PROBLEM = {
  description: 'What went wrong, in the reader’s language.',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: {
        type: 'urn:uppsikt:problem:http.invalid',
        title: 'Några uppgifter behöver rättas.',
        status: 400,
        code: 'http.invalid',
        instance: 'urn:trace:0af7651916cd43dd8448eb211c80319c',
        errors: [{ path: 'name', message: 'Fyll i uppgiften.' }],
      },
    },
  },
};

function child(parent: Json, name: string): Json {
  return (parent[name] ?? {}) as Json;
}
