import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly endsAt: number;
}

const MOST = 2000;

/**
 * Where the demonstration's issuer keeps its sessions, codes and tokens: in memory, the oldest dropped when there are
 * too many, so that nobody fills it. One store for all its kinds of records.
 */
export function issuerMemory(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>();

  function find(key: string): AdapterPayload | undefined {
    const found = kept.get(key);
    if (found === undefined || found.endsAt > Date.now()) return found?.payload;
    kept.delete(key);
    return undefined;
  }

  function findWhere(kind: string, wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const key = kept.entries().find(([id, { payload }]) => id.startsWith(`${kind}:`) && wanted(payload))?.[0];
    return key === undefined ? undefined : find(key);
  }

  return (kind) => ({
    async upsert(id, payload, seconds) {
      kept.delete(`${kind}:${id}`);
      kept.set(`${kind}:${id}`, { payload, endsAt: seconds === undefined ? Infinity : Date.now() + seconds * 1000 });
      for (const oldest of kept.keys().take(Math.max(0, kept.size - MOST))) kept.delete(oldest);
    },
    find: async (id) => find(`${kind}:${id}`),
    findByUid: async (uid) => findWhere(kind, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findWhere(kind, (payload) => payload.userCode === code),
    async consume(id) {
      const payload = find(`${kind}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void kept.delete(`${kind}:${id}`),
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
