import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, ROWS_PER_PAGE, withQuery } from '../../../platform/ui/index.ts';
import type {
  absenceList,
  authorityList,
  employeePage,
  lookList,
  personView,
  roleList,
  rolePlaces,
  unitTree,
  unitView,
} from '../api.ts';
import type { EmployerCalendar } from '../calendar/schema.ts';
import type { PilotAnswer } from '../pilot/schema.ts';
import type { EmployerSettings } from '../schema.ts';
import { queryOf, type TimesInAddress } from './times.ts';

/** The units of a day. */
export function unitsQuery(times: TimesInAddress) {
  const path = withQuery('/api/v1/units', queryOf(times));
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof unitTree>>(path, { signal }),
  });
}

/** A unit as of a day. */
export function unitQuery(id: string, times: TimesInAddress) {
  const path = withQuery(`/api/v1/units/${id}`, queryOf(times));
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof unitView>>(path, { signal }),
  });
}

/** One page of those placed in a unit, or in it and below it. */
export function employeesQuery(
  id: string,
  view: TimesInAddress & { readonly page: number; readonly below?: true | undefined },
) {
  const { page, below = false } = view;
  const path = withQuery(`/api/v1/units/${id}/employees`, {
    ...queryOf(view),
    page,
    limit: ROWS_PER_PAGE,
    below: String(below),
  });
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof employeePage>>(path, { signal }),
  });
}

/** A person as of a day. */
export function personQuery(id: string, times: TimesInAddress) {
  const path = withQuery(`/api/v1/people/${id}`, queryOf(times));
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof personView>>(path, { signal }),
  });
}

/** The committees of a day. */
export function authoritiesQuery(times: TimesInAddress) {
  const path = withQuery('/api/v1/authorities', queryOf(times));
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof authorityList>>(path, { signal }),
  });
}

/** A person's absences that have not ended, and whether the reader may register more. */
export function absencesQuery(id: string) {
  const path = `/api/v1/people/${id}/absences`;
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof absenceList>>(path, { signal }),
  });
}

/** One page of who has looked at the reader. */
export function looksQuery(page: number) {
  const path = withQuery('/api/v1/looks', { page, limit: ROWS_PER_PAGE });
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof lookList>>(path, { signal }),
  });
}

/** What the employer is called today, and how it can be reached. */
export const settingsQuery = queryOptions({
  queryKey: ['organisation', '/api/v1/employer'],
  queryFn: ({ signal }) => api.get<EmployerSettings>('/api/v1/employer', { signal }),
});

/** Who holds which given role on a day. */
export function rolesQuery(times: TimesInAddress) {
  const path = withQuery('/api/v1/roles', queryOf(times));
  return queryOptions({
    queryKey: ['organisation', path],
    queryFn: ({ signal }) => api.get<z.output<typeof roleList>>(path, { signal }),
  });
}

/** Where the reader may give and end roles. */
export const rolePlacesQuery = queryOptions({
  queryKey: ['organisation', '/api/v1/roles/places'],
  queryFn: ({ signal }) => api.get<z.output<typeof rolePlaces>>('/api/v1/roles/places', { signal }),
});

/** The employer's summer pauses, and when reminders are sent. */
export const calendarQuery = queryOptions({
  queryKey: ['organisation', '/api/v1/employer/calendar'],
  queryFn: ({ signal }) => api.get<EmployerCalendar>('/api/v1/employer/calendar', { signal }),
});

/** The pilot that goes on, if any. */
export const pilotQuery = queryOptions({
  queryKey: ['organisation', '/api/v1/employer/pilot'],
  queryFn: ({ signal }) => api.get<PilotAnswer>('/api/v1/employer/pilot', { signal }),
});
