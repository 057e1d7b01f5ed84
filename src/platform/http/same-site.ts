import type { FastifyRequest } from 'fastify';
import { problem } from './problems.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asked for. Browsers say where a request comes from (Sec-Fetch-Site, else
 * Origin); callers that are no browsers send neither, and carry no cookie of ours that they did not fetch themselves.
 */
export function refuseForeignOrigin(request: FastifyRequest, publicOrigin: string): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problem('http.foreign-origin');
  const { origin } = request.headers;
  if (origin !== undefined && origin !== publicOrigin) throw problem('http.foreign-origin');
}
