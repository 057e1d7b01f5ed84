import type { Actor } from '../../access/index.ts';
import { type Instant, instant } from '../../kernel/clock.ts';
import { problem } from './problems.ts';
import type { IdentitySettings } from './settings.ts';

const MINUTE = 60_000;

/** How long people have between setting out to the issuer and coming back. */
export const ATTEMPT_MINUTES = 15;

/** A use of a session is written down once a minute at most, so that reads stay reads. */
const SEEN_GRAIN_MINUTES = 1;

/** The moment that many minutes after (before, when negative) another. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return instant(new Date(Date.parse(at) + minutes * MINUTE));
}

/** A session last used at or before this moment has ended. */
export function idleSince(now: Instant, { idleMinutes }: Pick<IdentitySettings, 'idleMinutes'>): Instant {
  return minutesAfter(now, -idleMinutes);
}

/** Whether this use of a session is to be written down. */
export function isWorthNoting(lastSeen: Instant, now: Instant): boolean {
  return lastSeen <= minutesAfter(now, -SEEN_GRAIN_MINUTES);
}

/** When the person proved who they are: as the issuer says in seconds since 1970, but never later than now. */
export function authenticationMoment(authTime: number | undefined, now: Instant): Instant {
  if (authTime === undefined) return now;
  const said = instant(new Date(authTime * 1000));
  return said < now ? said : now;
}

/** Whether a proof of that kind is on the list; the list is exact, and an empty one asks for nothing. */
export function suffices(acr: string | null, accepted: readonly string[]): boolean {
  return accepted.length === 0 || (acr !== null && accepted.includes(acr));
}

/** How fresh and how strong a proof must be before a decision or a signature. */
export type StepUpSettings = Pick<IdentitySettings, 'stepUpMinutes' | 'acrToStepUp'>;

/** Whether the actor has proved who they are recently and strongly enough to decide and to sign. */
export function isSteppedUp(
  { authenticatedAt, acr }: Pick<Actor, 'authenticatedAt' | 'acr'>,
  now: Instant,
  { stepUpMinutes, acrToStepUp }: StepUpSettings,
): boolean {
  return authenticatedAt > minutesAfter(now, -stepUpMinutes) && suffices(acr, acrToStepUp);
}

/** Throws `identity.step-up-needed`, with the address to go to, unless the actor has stepped up. */
export function requireStepUp(actor: Actor, now: Instant, settings: StepUpSettings): void {
  if (!isSteppedUp(actor, now, settings)) throw problem('identity.step-up-needed', { signIn: '/sign-in?step-up=1' });
}
