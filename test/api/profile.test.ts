import { expect, test } from 'vitest';
import { anAccessHouse } from '../access/house.ts';

/** What DIGG's REST API profile 1.2 says shall be, asked of the whole server's own description. */
const house = await anAccessHouse();
const document = (await house.app.inject({ url: '/api/v1/openapi.json' })).json();

type Json = { readonly [name: string]: unknown };
interface Operation {
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Json }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Json>> };
  readonly responses: Readonly<Record<string, { description?: string; content?: Readonly<Record<string, Json>> }>>;
}
const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, method, path, operation })),
);
const failing = (isRight: (one: (typeof operations)[number]) => boolean) =>
  operations.filter((one) => !isRight(one)).map(({ name }) => name);
const queryOf = ({ parameters = [] }: Operation) => parameters.filter((one) => one.in === 'query');

/** Everything in the description, depth first. */
function* within(value: unknown, at = '#'): Generator<{ readonly at: string; readonly value: Json }> {
  if (typeof value !== 'object' || value === null) return;
  yield { at, value: value as Json };
  for (const [name, child] of Object.entries(value)) yield* within(child, `${at}/${name}`);
}

test('every operation and every answer is described, and every JSON body has an example', () => {
  expect(operations.length).toBeGreaterThan(180);
  expect(failing(({ operation }) => (operation.description ?? '').trim() !== '')).toEqual([]);
  const bodies = ({ requestBody, responses }: Operation): readonly Json[] =>
    [requestBody, ...Object.values(responses)].flatMap((one) => [one?.content?.['application/json'] ?? []].flat());
  expect(failing(({ operation }) => bodies(operation).every((one) => 'example' in one || 'examples' in one))).toEqual(
    [],
  );
  const answers = ({ responses }: Operation) => Object.values(responses);
  expect(failing(({ operation }) => answers(operation).every((one) => (one.description ?? '').trim() !== ''))).toEqual(
    [],
  );
});

test('every error is problem+json with type, title, status, detail and instance', () => {
  const isProblem = ({ responses }: Operation) =>
    Object.entries(responses)
      .filter(([code]) => code === 'default' || /^[45]/.test(code))
      .every(([, { content }]) => Object.keys(content ?? {}).join() === 'application/problem+json');
  expect(failing(({ operation }) => 'default' in operation.responses && isProblem(operation))).toEqual([]);
  const { properties } = document.components.schemas.Problem;
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance']));
});

test('addresses are in lower case with hyphens, fields and parameters in camel case', () => {
  const segments = (path: string) => path.split('/').filter((one) => one !== '' && !one.startsWith('{'));
  expect(failing(({ path }) => segments(path).every((one) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(one)))).toEqual([]);
  const camel = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/;
  const inPathOrQuery = ({ parameters = [] }: Operation) => parameters.filter((one) => one.in !== 'header');
  expect(failing(({ operation }) => inPathOrQuery(operation).every(({ name }) => camel.test(name)))).toEqual([]);
  const fields = [...within(document.components.schemas)].flatMap(({ at, value }) =>
    at.endsWith('/properties') && !at.endsWith('/properties/properties')
      ? Object.keys(value).map((name) => `${at}/${name}`)
      : [],
  );
  expect(fields.length).toBeGreaterThan(500);
  expect(fields.filter((field) => !camel.test(field.split('/').at(-1) ?? ''))).toEqual([]);
});

test('lists are paged by limit, twenty unless asked, and page from 1, and nothing else is called so', () => {
  const paging = (operation: Operation) => {
    const query = new Map(queryOf(operation).map(({ name, schema }) => [name, schema]));
    const names = ['limit', 'page', 'offset'].filter((name) => query.has(name)).join();
    return (
      names === '' || (names === 'limit,page' && query.get('page')?.default === 1 && query.get('limit')?.default === 20)
    );
  };
  expect(failing(({ operation }) => paging(operation))).toEqual([]);
});

test('what the description refers to is in it', () => {
  const references = [...within(document)].flatMap(({ at, value: { $ref } }) =>
    typeof $ref === 'string' ? [{ at, $ref }] : [],
  );
  expect(references.length).toBeGreaterThan(100);
  const isThere = ($ref: string) =>
    $ref
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((value, name) => (value as Json | undefined)?.[name], document) !== undefined;
  expect(references.filter(({ $ref }) => !isThere($ref))).toEqual([]);
});

test('a day has the format of a day, a moment that of a moment; a fetch has no body, and no personal number stands in an address', () => {
  const untold = [...within(document.components.schemas)].flatMap(({ at, value }) =>
    at.endsWith('/properties')
      ? Object.entries(value as Record<string, Json>)
          .filter(
            ([name, { type, format, enum: among }]) =>
              /(Date|Time|At)$/.test(name) && type === 'string' && !format && !among,
          )
          .map(([name]) => `${at}/${name}`)
      : [],
  );
  expect(untold).toEqual([]);
  expect(failing(({ method, operation }) => method !== 'get' || operation.requestBody === undefined)).toEqual([]);
  const secret = /^(pnr|personal-?number|personal-?identity-?number|personnummer|ssn)$/i;
  expect(failing(({ operation: { parameters = [] } }) => parameters.every(({ name }) => !secret.test(name)))).toEqual(
    [],
  );
  expect(document.paths['/api-info'].get).toBeDefined();
});
