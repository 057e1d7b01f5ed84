import type { CustomFetch } from 'openid-client';

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
