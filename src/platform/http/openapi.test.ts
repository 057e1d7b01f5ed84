import { expect, test } from 'vitest';
import { z } from 'zod';
import { systemRandom } from '../../kernel/ids.ts';
import { createLog } from '../log/index.ts';
import { createApp } from './app.ts';
import { addApiDescription } from './openapi.ts';
import { exampleOf } from './openapi-example.ts';

async function anApp() {
  const publicUrl = 'https://uppsikt.example.se';
  const app = await createApp({ log: createLog('silent'), random: systemRandom, publicUrl });
  await addApiDescription(app, { publicUrl, version: '1.2.3', released: '2026-11-23' });
  const dog = z
    .object({
      id: z.uuid(),
      name: z.string().meta({ example: 'Bella' }),
      bornOn: z.iso.date(),
      friends: z.array(z.string()),
    })
    .meta({ id: 'Dog' });
  app.post(
    '/api/v1/dogs',
    {
      config: { access: 'anyone' },
      schema: { description: 'Registers a dog.', body: z.object({ name: z.string() }), response: { 201: dog } },
    },
    async (_request, reply) =>
      reply.code(201).send({ id: crypto.randomUUID(), name: 'x', bornOn: '2026-01-01', friends: [] }),
  );
  app.get('/outside', { config: { access: 'anyone' } }, async () => 'hej');
  await app.ready();
  return app;
}

test('the description holds the routes of the API and no others, each with an example and with how errors look', async () => {
  const app = await anApp();
  const { paths, servers, openapi } = (await app.inject('/api/v1/openapi.json')).json();
  expect([openapi, servers]).toEqual(['3.1.0', [{ url: 'https://uppsikt.example.se/api/v1' }]]);
  expect(Object.keys(paths).sort()).toEqual(['/api-info', '/dogs']);
  const { requestBody, responses } = paths['/dogs'].post;
  expect(requestBody.content['application/json'].example).toEqual({ name: 'text' });
  expect(responses['201'].content['application/json'].example).toEqual({
    id: '018f3a6e-5c3b-7000-8000-000000000001',
    name: 'Bella',
    bornOn: '2026-11-23',
    friends: ['text'],
  });
  expect(responses.default.content['application/problem+json'].schema.$ref).toBe('#/components/schemas/Problem');
});

test('api-info tells the version and where the description lies', async () => {
  const app = await anApp();
  expect((await app.inject('/api/v1/api-info')).json()).toMatchObject({
    apiVersion: '1.2.3',
    apiDocumentation: 'https://uppsikt.example.se/api/v1/openapi.json',
  });
});

test('an example is the schema’s own before it is made of its parts', () => {
  expect(exampleOf({ type: 'string', example: 'x', enum: ['y'] }, {})).toBe('x');
  expect(exampleOf({ anyOf: [{ type: 'integer', minimum: 7 }, { type: 'null' }] }, {})).toBe(7);
  expect(
    exampleOf(
      { allOf: [{ $ref: '#/a/A' }, { type: 'object', properties: { b: { type: 'boolean' } } }] },
      {
        A: { type: 'object', properties: { a: { const: 1 } } },
      },
    ),
  ).toEqual({ a: 1, b: true });
});
