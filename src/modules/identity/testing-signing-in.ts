import { composePolicy } from '../../access/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { IdentitySettings } from './settings.ts';
import { aHouse, type HouseWishes, type TestHouse } from './testing.ts';
import type { Browser, Visit } from './testing-browser.ts';
import { anIssuer, type TestIssuer } from './testing-issuer.ts';

/** A house and the issuer it trusts, which lets Anna (HR) and Bo in. */
export interface SigningInHouse extends TestHouse {
  readonly issuer: TestIssuer;
  signIn(browser: Browser, query?: string): Promise<Visit>;
  /** What `/api/v1/me` says. */
  me(browser: Browser): Promise<{ person: { id: string; name: string } | null }>;
  /** Goes to the issuer and back, but stops before the callback is visited; answers its address. */
  untilCallback(browser: Browser): Promise<URL>;
}

export const ANNA = { sub: 'sub-anna', claims: { employee_id: '1001' } };
export const BO = { sub: 'sub-bo', claims: { employee_id: '1002' } };

/** What `/api/v1/me` says, among other things, to somebody who is not signed in. */
export const NOBODY = { person: null, roles: [], navigation: [] };

/** Builds both; closing the house stops the issuer too. */
export async function aSigningInHouse(
  database: Database,
  settings: Partial<IdentitySettings> = {},
  routes?: HouseWishes['routes'],
): Promise<SigningInHouse> {
  const issuers: TestIssuer[] = [];
  const house = await aHouse(database, {
    settings: { scopes: ['openid', 'staff'], ...settings },
    policy: composePolicy([
      { resource: 'unit', action: 'read', role: 'employee', relation: 'employer' },
      { resource: 'unit', action: 'read', role: 'hr', relation: 'employer' },
      { resource: 'person', action: 'read', role: 'employee', relation: 'self' },
      { resource: 'role', action: 'grant', role: 'system-administrator', relation: 'employer' },
    ]),
    issuer: async (_app, publicUrl) => {
      issuers.push(await anIssuer(publicUrl));
      return issuers[0] ?? {};
    },
    ...(routes === undefined ? {} : { routes }),
  });
  const [issuer] = issuers;
  if (issuer === undefined) throw new Error('the house has no issuer');
  const at = (path: string) => `${house.publicUrl}${path}`;
  return {
    ...house,
    issuer,
    signIn: (browser, query = '') => browser.get(at(`/sign-in${query}`)),
    me: async (browser) => JSON.parse((await browser.get(at('/api/v1/me'))).text),
    untilCallback: async (browser) =>
      (await browser.get(at('/sign-in?return=/x'), (url) => url.pathname === '/oidc/callback')).url,
    close: async () => {
      await house.close();
      await issuer.stop();
    },
  };
}
