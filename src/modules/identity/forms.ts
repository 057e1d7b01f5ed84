import type { FastifyInstance } from 'fastify';

/** Lets the routes of a scope take what HTML forms and OAuth send; no other route does. */
export function acceptForms(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
}
