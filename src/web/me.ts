import { queryOptions } from '@tanstack/react-query';
import type { Me } from '../modules/identity/index.ts';
import { api } from '../platform/ui/index.ts';

export type { Me };

/** Who is here, asked once: the frame, the start page and the language follow from it. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get<Me>('/api/v1/me', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
  // Asked again when the reader asks for it, not by each part of the page that comes and goes while it is unknown.
  retryOnMount: false,
});

/** What the site is called in the document's title; the employer has no name until it is known which one it is. */
export function siteNameOf(me: Me | undefined): string {
  return me === undefined || me.employer.name === PRODUCT ? PRODUCT : `${PRODUCT}, ${me.employer.name}`;
}

/** The product's name, and the employer's in the API while that is not known. */
export const PRODUCT = 'Uppsikt';
