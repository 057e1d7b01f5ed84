const LONGEST = 2000;
const BASE = 'https://here.invalid';
/** Places that only pass on: returning to them would go in circles or end at something that is no page. */
const NO_PAGE = /^\/(?:sign-in|sign-out|oidc|demo\/oidc|api|scim)(?:\/|$)/;

/**
 * Where to go after signing in: the path asked for when it is a page of ours, else the start page. Whatever a browser
 * could read as another site (`//host`, `/\host`, a scheme, a control character) is not.
 */
export function safeReturnPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > LONGEST || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return '/';
  const url = URL.parse(asked, BASE);
  if (url === null || url.origin !== BASE || url.pathname.startsWith('//') || NO_PAGE.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
