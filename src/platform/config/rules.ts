import type { Problem } from '../../kernel/problem.ts';
import { problem } from './problems.ts';
import { describe, type SettingName, type Settings } from './schema.ts';

type WithAddress = Settings & { readonly publicUrl: string };

const PRODUCTION_NEEDS = ['oidcIssuer', 'oidcClientId', 'oidcClientSecret', 'secret'] as const;
const PRODUCTION_ONLY = ['databaseOwnerUrl', 'oidcIssuer', 'oidcClientId', 'oidcClientSecret'] as const;

/** What stands in the way of starting with settings that are each right by themselves. */
export function obstaclesTo(settings: WithAddress): Problem[] {
  return [
    ...(settings.databaseUrl === undefined
      ? obstaclesToDemonstration(settings)
      : obstaclesToProduction(settings, settings.databaseUrl)),
    ...(settings.sessionIdleMinutes > settings.sessionAbsoluteMinutes
      ? [problem('config.idle-too-long', { name: env('sessionIdleMinutes'), other: env('sessionAbsoluteMinutes') })]
      : []),
  ];
}

function obstaclesToDemonstration(settings: WithAddress): Problem[] {
  const because = env('databaseUrl');
  const obstacles = PRODUCTION_ONLY.filter((name) => settings[name] !== undefined).map((name) =>
    problem('config.only-in-production', { name: env(name), because }),
  );
  if (!isLoopback(settings.host) && !settings.demoNetwork)
    obstacles.push(problem('config.demonstration-on-network', { value: settings.host, flag: env('demoNetwork') }));
  return obstacles;
}

function obstaclesToProduction(settings: WithAddress, databaseUrl: string): Problem[] {
  const because = env('databaseUrl');
  const obstacles = PRODUCTION_NEEDS.filter((name) => settings[name] === undefined).map((name) =>
    problem('config.needed-in-production', { name: env(name), because }),
  );
  if (settings.oidcIssuer !== undefined && !isRealIssuer(settings.oidcIssuer, settings.publicUrl))
    obstacles.push(problem('config.issuer-not-real', { name: env('oidcIssuer'), value: settings.oidcIssuer }));
  if (!isSecure(settings.publicUrl))
    obstacles.push(problem('config.insecure-address', { name: env('publicUrl'), value: settings.publicUrl }));
  const role = roleIn(databaseUrl);
  if (settings.databaseOwnerUrl !== undefined && role === roleIn(settings.databaseOwnerUrl))
    obstacles.push(problem('config.same-role', { name: because, other: env('databaseOwnerUrl'), role }));
  return obstacles;
}

/** The provider of the demonstration lies inside the process, at our own address. */
function isRealIssuer(issuer: string, publicUrl: string): boolean {
  return isSecure(issuer) && new URL(issuer).origin !== new URL(publicUrl).origin;
}

/** https; or this computer itself, where there is no network to listen to. */
function isSecure(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, ''));
}

/** Whether a host can only be reached from this computer. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The role that a PostgreSQL address signs in as; the query's `user` wins, as in libpq. */
function roleIn(address: string): string {
  const { searchParams, username } = new URL(address);
  return searchParams.get('user') ?? decodeURIComponent(username);
}

function env(name: SettingName): string {
  return describe(name).env;
}
