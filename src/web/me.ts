import { queryOptions } from '@tanstack/react-query';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Language } from '../platform/i18n/index.ts';
import { api } from '../platform/ui/index.ts';

/** What `GET /api/v1/me` answers, signed in or not; described in `platform/ui/README.md`. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly employer: {
    readonly name: string;
    /** An address of ours. */
    readonly logo?: string;
    /** Whom to write to about the interface's accessibility. */
    readonly contact?: { readonly email?: string; readonly phone?: string };
  };
  readonly roles: readonly string[];
  readonly language: Language;
  /** The permissions that decide which places are shown in the navigation. */
  readonly navigation: readonly string[];
  /** The server's day, which distances are counted from; the device's when absent. */
  readonly today?: LocalDate;
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get<Me>('/api/v1/me', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});
