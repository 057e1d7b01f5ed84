import type { CustomFetch } from 'openid-client';
import type { Config } from '../../platform/config/index.ts';

/** Which claim of the ID token (or of userinfo) names the person, and what it holds. */
export interface PersonClaim {
  readonly name: string;
  readonly holds: 'employee-id' | 'personal-number';
}

/** How people prove who they are here, and for how long that holds. */
export interface IdentitySettings {
  /** The address people use; redirects and cookies follow from it. */
  readonly publicUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  readonly personClaim: PersonClaim;
  /** The `acr` values that suffice to sign in; empty = any, also none. Compared exactly. */
  readonly acrToSignIn: readonly string[];
  /** The `acr` values that suffice to decide and to sign; empty = any, also none. */
  readonly acrToStepUp: readonly string[];
  /** How long a proof is fresh enough to decide and to sign. */
  readonly stepUpMinutes: number;
  /** A session not used for this long has ended. */
  readonly idleMinutes: number;
  /** A session has ended this long after its sign-in, used or not. */
  readonly absoluteMinutes: number;
  /** Whether this is the demonstration, with its own issuer and its page of personas. */
  readonly demonstration: boolean;
}

/** How requests to the issuer are made; the demonstration answers its own without a network. */
export type Fetch = CustomFetch;

/** What Uppsikt is called at its issuer; the demonstration's says which `acr` it gives, too. */
export type Client = Pick<IdentitySettings, 'issuer' | 'clientId' | 'clientSecret'> & { readonly acr?: string };

/** The settings in force: the configured issuer in production, the demonstration's own otherwise. */
export function identitySettings(config: Config, demonstration?: Client): IdentitySettings {
  const shared = {
    publicUrl: config.publicUrl,
    stepUpMinutes: config.stepUpMinutes,
    idleMinutes: config.sessionIdleMinutes,
    absoluteMinutes: config.sessionAbsoluteMinutes,
  };
  if (config.mode === 'production')
    return {
      ...shared,
      issuer: config.oidcIssuer,
      clientId: config.oidcClientId,
      clientSecret: config.oidcClientSecret,
      scopes: config.oidcScopes,
      personClaim: { name: config.oidcClaim, holds: config.oidcClaimHolds },
      acrToSignIn: config.oidcSignInAcr,
      acrToStepUp: config.oidcAcr,
      demonstration: false,
    };
  if (demonstration === undefined) throw new Error('the demonstration has an issuer of its own');
  const { issuer, clientId, clientSecret, acr } = demonstration;
  return {
    ...shared,
    issuer,
    clientId,
    clientSecret,
    scopes: ['openid'],
    personClaim: { name: 'employee_id', holds: 'employee-id' },
    acrToSignIn: [],
    acrToStepUp: acr === undefined ? [] : [acr],
    demonstration: true,
  };
}
