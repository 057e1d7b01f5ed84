/** The address that signs one in and leads back to where one is. */
export function signInAddress(): string {
  return `/sign-in?${new URLSearchParams({ return: location.pathname + location.search })}`;
}

/** Leaves the page for the sign-in. */
export function signIn(): void {
  location.assign(signInAddress());
}
