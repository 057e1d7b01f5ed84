import { expect, test } from 'vitest';
import { ROLES, type Role } from '../../src/access/index.ts';
import { type GuardedRoute, listRoutes } from '../../src/platform/http/index.ts';
import { anAccessHouse } from './house.ts';

const NO_ID = '00000000-0000-7000-8000-000000000000';
const house = await anAccessHouse();
const routes = listRoutes(house.app).filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');
const guarded = routes.filter(({ access }) => access !== 'anyone');

/** Calls a route about a record that does not exist, so that nothing but the guard can refuse or do anything. */
async function isLetIn({ method, url }: GuardedRoute, role: Role | undefined): Promise<boolean> {
  const answer = await house.app.inject({
    method: method as 'GET',
    url: url.replace(/:\w+/g, NO_ID).replace('*', 'x'),
    // Each from an address of its own, since there is a limit for one.
    remoteAddress: `10.0.0.${role === undefined ? 0 : ROLES.indexOf(role) + 1}`,
    headers: role === undefined ? {} : { cookie: house.cookies[role] },
  });
  const code = answer.headers['content-type']?.includes('problem+json') ? answer.json().code : undefined;
  return code !== 'access.sign-in-needed' && code !== 'access.not-allowed';
}

function inWords(roles: readonly Role[]): string {
  return roles.length === ROLES.length ? 'everyone signed in' : roles.join(', ') || 'nobody';
}

test('which roles each route lets in stands in routes.txt', async () => {
  expect(routes.length).toBeGreaterThan(10);
  const lines: string[] = [];
  for (const route of routes) {
    const title = `${route.method} ${route.url}`;
    if (route.access === 'anyone') lines.push(`${title}\n  anyone\n`);
    else {
      const { access } = route;
      const letIn: Role[] = [];
      for (const role of ROLES) if (await isLetIn(route, role)) letIn.push(role);
      lines.push(
        `${title}\n  ${access === 'signed-in' ? '' : `${access.resource}.${access.action}: `}${inWords(letIn)}\n`,
      );
    }
  }
  await expect(lines.sort().join('\n')).toMatchFileSnapshot('routes.txt');
});

test('nobody comes in by a guarded route without being signed in, or with a session that is none', async () => {
  for (const route of guarded) {
    expect(await isLetIn(route, undefined), `${route.method} ${route.url}`).toBe(false);
    const forged = await house.app.inject({
      method: route.method as 'GET',
      url: route.url.replace(/:\w+/g, NO_ID),
      headers: { cookie: house.cookies.director.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
    });
    expect(forged.statusCode, `${route.method} ${route.url}`).toBe(401);
  }
});
