import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { addressOf, api, type NavigationItem, rootRoute, withQuery } from '../../../../platform/ui/index.ts';
import type { GivenRooms, RoomList, RoomLooks, RoomView, SampleView } from '../../audit-room/api.ts';

/** The rooms that the reader may enter. */
export const roomsQuery = queryOptions({
  queryKey: ['audit-rooms', 'list'],
  queryFn: ({ signal }) => api.get<RoomList>('/api/v1/audit-rooms', { signal }),
});

/** One room. */
export function roomQuery(id: string) {
  return queryOptions({
    queryKey: ['audit-rooms', id],
    queryFn: ({ signal }) => api.get<RoomView>(`/api/v1/audit-rooms/${id}`, { signal }),
  });
}

/** One page of who has looked at what. */
export function roomLooksQuery(id: string, page: number) {
  return queryOptions({
    queryKey: ['audit-rooms', id, 'looks', page],
    queryFn: ({ signal }) =>
      api.get<RoomLooks>(withQuery(`/api/v1/audit-rooms/${id}/looks`, { page, limit: 20 }), { signal }),
  });
}

/** One sample. */
export function sampleQuery(room: string, id: string) {
  return queryOptions({
    queryKey: ['audit-rooms', room, 'samples', id],
    queryFn: ({ signal }) => api.get<SampleView>(`/api/v1/audit-rooms/${room}/samples/${id}`, { signal }),
  });
}

/** The rooms over a mapping, for those who give them. */
export function givenRoomsQuery(run: string) {
  return queryOptions({
    queryKey: ['audit-rooms', 'given', run],
    queryFn: ({ signal }) => api.get<GivenRooms>(`/api/v1/mapping-runs/${run}/audit-rooms`, { signal }),
  });
}

/** The rooms that the reader may enter. */
export const roomsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rooms',
  loader: ({ context: { queries } }) => queries.ensureQueryData(roomsQuery),
  component: lazyRouteComponent(() => import('./rooms-page.tsx'), 'RoomsPage'),
});

/** One room: what is frozen, what was drawn, who has looked. */
export const roomPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rooms/$roomId',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, params: { roomId }, deps: { page } }) =>
    Promise.all([queries.ensureQueryData(roomQuery(roomId)), queries.ensureQueryData(roomLooksQuery(roomId, page))]),
  component: lazyRouteComponent(() => import('./room-page.tsx'), 'RoomPage'),
});

/** One sample, drawn anew while it is read. */
export const samplePage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit-rooms/$roomId/samples/$sampleId',
  loader: ({ context: { queries }, params: { roomId, sampleId } }) =>
    queries.ensureQueryData(sampleQuery(roomId, sampleId)),
  component: lazyRouteComponent(() => import('./sample-page.tsx'), 'SamplePage'),
});

export const auditRoomPages = [roomsPage, roomPage, samplePage] as const;

export const auditRoomNavigation: readonly NavigationItem[] = [
  {
    to: '/audit-rooms',
    label: { sv: 'Granskningsrum', en: 'Audit rooms' },
    description: {
      sv: 'Frys en population, dra ett stickprov, se vem som har tittat, hämta paketet.',
      en: 'Freeze a population, draw a sample, see who has looked, fetch the package.',
    },
    permission: 'audit-room.read',
    group: 'oversight',
    order: 42,
  },
];
