import type { ProblemDetails } from './api.ts';

/** The code by which identity asks somebody who is signed in to confirm that it is they. */
const STEP_UP_NEEDED = 'identity.step-up-needed';

/** The address that signs one in, or has one confirm when that is what the problem asks for, and then leads to `returnPath`. */
export function signInAddress(returnPath: string, problem?: ProblemDetails): string {
  const stepUp = problem?.code === STEP_UP_NEEDED ? { 'step-up': '1' } : {};
  return `/sign-in?${new URLSearchParams({ ...stepUp, return: returnPath })}`;
}

/** The page one is on, to come back to. */
export function thisPage(): string {
  return location.pathname + location.search;
}
