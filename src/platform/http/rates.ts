import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/**
 * Whose requests are counted together: those of one live session, wherever they come from, since a whole employer may
 * stand behind one address; else those of one address.
 */
export interface Rates {
  /** What a request is counted under. */
  keyOf(request: FastifyRequest): string;
  /** Counts the session that the request carries by itself from now on: it has been found to be live. */
  recognise(request: FastifyRequest): void;
  /** Counts it by its address again: the session has ended. */
  forget(request: FastifyRequest): void;
}

/** More than are at work at one time in the largest region; the one unused for longest goes first. */
const REMEMBERED = 60_000;

/**
 * `credentialOf` answers the secret that a request carries. It says nothing by itself, or whoever sends a new one each
 * time would never be stopped.
 */
export function createRates(credentialOf: (request: FastifyRequest) => string | undefined): Rates {
  const live = new Set<string>();
  // The secret itself is kept nowhere.
  const find = (request: FastifyRequest) => {
    const credential = credentialOf(request);
    return credential && createHash('sha256').update(credential).digest('base64url');
  };
  return {
    keyOf(request) {
      const key = find(request);
      return key !== undefined && live.has(key) ? key : networkOf(request.ip);
    },
    recognise(request) {
      const key = find(request);
      if (key === undefined) return;
      live.delete(key);
      live.add(key);
      for (const oldest of live) {
        if (live.size <= REMEMBERED) break;
        live.delete(oldest);
      }
    },
    forget(request) {
      const key = find(request);
      if (key !== undefined) live.delete(key);
    },
  };
}

const MAPPED = /^::ffff:(?=\d+\.)/i;

/** An IPv4 address; of an IPv6 address its first 64 bits, since whoever has one has all that begin alike. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  if (MAPPED.test(address)) return address.replace(MAPPED, '');
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = (text = '') => text.split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(Math.max(0, zeros)).fill('0'), ...groups(tail)]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
