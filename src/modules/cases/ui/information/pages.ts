import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, type NavigationItem, rootRoute } from '../../../../platform/ui/index.ts';
import type { InformationView } from '../../information/api.ts';

/** What is told of a kind, and how far it has reached. */
export function informationQuery(kind: string) {
  return queryOptions({
    queryKey: ['information', kind],
    queryFn: ({ signal }) => api.get<InformationView>(`/api/v1/information/${encodeURIComponent(kind)}`, { signal }),
  });
}

/** What the employer tells of a kind: read, confirmed, put down for a group, written. */
export const informationPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/information/$kind',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(informationQuery(params.kind)),
  component: lazyRouteComponent(() => import('./information-page.tsx'), 'InformationPage'),
});

export const informationPages = [informationPage] as const;

export const informationNavigation: readonly NavigationItem[] = [
  {
    to: '/information/secondary-occupation',
    label: { sv: 'Vad som är otillåtet', en: 'What is impermissible' },
    description: {
      sv: 'Läs vad som kan göra en bisyssla otillåten, och se vilka som har fått veta det.',
      en: 'Read what can make a secondary occupation impermissible, and see who has been told.',
    },
    permission: 'information.read',
    group: 'rules',
    order: 20,
  },
];
