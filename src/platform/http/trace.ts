import type { RandomBytes } from '../../kernel/ids.ts';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The W3C trace id of a request: the caller's when it sends a well-formed `traceparent`, else a new one. */
export function traceIdOf(traceparent: string | string[] | undefined, random: RandomBytes): string {
  const sent = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent)?.[1] : undefined;
  return sent !== undefined && !/^0+$/.test(sent) ? sent : Buffer.from(random(16)).toString('hex');
}
