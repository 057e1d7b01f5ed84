import type { App } from '../../src/platform/http/index.ts';
import type { Me } from '../../src/web/me.ts';

/** What the stand-in for the server knows. */
export interface Scene {
  readonly me: Me;
  /** What a search finds; a number is an error's status. */
  readonly hits?: readonly { kind: string; id: string; title: string; detail: string; href: string }[] | number;
}

export const visitor: Me = {
  person: null,
  employer: { name: 'Region Exempel', contact: { email: 'tillganglighet@region.example', phone: '010-123 45 67' } },
  roles: [],
  language: 'sv',
  navigation: [],
  today: '2026-11-22',
  demonstration: false,
};

export const manager: Me = {
  ...visitor,
  person: { id: '018f0000-0000-7000-8000-000000000001', name: 'Märta Sjöö' },
  roles: ['manager'],
};

/** The little of the API that the frame itself needs. Pages of modules are tested against the real server. */
export function answerAsServer(app: App, scene: () => Scene): void {
  app.get('/api/v1/me', async () => scene().me);
  app.post('/api/v1/me/language', async (_request, reply) => reply.code(204).send());
  app.post('/api/v1/search', async (_request, reply) => {
    const { hits = [] } = scene();
    return typeof hits === 'number' ? reply.code(hits).send({}) : { hits };
  });
}
