import type { InjectOptions } from 'fastify';
import type { App } from '../../../platform/http/index.ts';
import type { Fetch } from '../settings.ts';

/**
 * Requests from Uppsikt to the demonstration's issuer and back, which are both this process: handed to the app without
 * a network, so that they arrive whatever PUBLIC_URL says and whether or not the server can reach it.
 */
export function fetchInside(app: App): Fetch {
  return async (address, { method, headers, body }) => {
    const request = new Request(address, { method, headers, body: (body ?? null) as BodyInit | null });
    const { host, pathname, search } = new URL(address);
    const answer = await app.inject({
      method: method as NonNullable<InjectOptions['method']>,
      url: pathname + search,
      headers: { ...Object.fromEntries(request.headers), host },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    const answered = new Headers();
    for (const [name, value] of Object.entries(answer.headers))
      for (const each of [value].flat()) if (each !== undefined) answered.append(name, String(each));
    const isEmpty = answer.statusCode === 204 || answer.statusCode === 304;
    return new Response(isEmpty ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: answered,
    });
  };
}
