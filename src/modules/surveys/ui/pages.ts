import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  addressOf,
  api,
  type NavigationItem,
  ROWS_PER_PAGE,
  rootRoute,
  withQuery,
} from '../../../platform/ui/index.ts';
import type { SheetList, SheetView, SurveyList, SurveyView } from '../api.ts';

/** One page of the surveys that the reader may see. */
export function surveysQuery(page: number) {
  return queryOptions({
    queryKey: ['surveys', 'list', page],
    queryFn: ({ signal }) =>
      api.get<SurveyList>(withQuery('/api/v1/surveys', { page, limit: ROWS_PER_PAGE }), { signal }),
  });
}

/** One survey. */
export function surveyQuery(id: string) {
  return queryOptions({
    queryKey: ['surveys', id],
    queryFn: ({ signal }) => api.get<SurveyView>(`/api/v1/surveys/${id}`, { signal }),
  });
}

/** What the reader is asked. */
export const sheetsQuery = queryOptions({
  queryKey: ['survey-sheets', 'list'],
  queryFn: ({ signal }) => api.get<SheetList>('/api/v1/survey-sheets', { signal }),
});

/** One sheet of it. */
export function sheetQuery(id: string) {
  return queryOptions({
    queryKey: ['survey-sheets', id],
    queryFn: ({ signal }) => api.get<SheetView>(`/api/v1/survey-sheets/${id}`, { signal }),
  });
}

/** The surveys. */
export const surveysPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/surveys',
  validateSearch: addressOf({}),
  loaderDeps: ({ search: { page } }) => ({ page }),
  loader: ({ context: { queries }, deps }) => queries.ensureQueryData(surveysQuery(deps.page)),
  component: lazyRouteComponent(() => import('./surveys-page.tsx'), 'SurveysPage'),
});

/** Preparing one. */
export const newSurveyPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/surveys/new',
  loader: ({ context: { queries } }) => queries.ensureQueryData(surveysQuery(1)),
  component: lazyRouteComponent(() => import('./edit-page.tsx'), 'NewSurveyPage'),
});

/** One survey, from what it is decided on to its result. */
export const surveyPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/surveys/$surveyId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(surveyQuery(params.surveyId)),
  component: lazyRouteComponent(() => import('./survey-page.tsx'), 'SurveyPage'),
});

/** Putting right what is prepared. */
export const editSurveyPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/surveys/$surveyId/edit',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(surveyQuery(params.surveyId)),
  component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditSurveyPage'),
});

/** What the reader is asked. */
export const sheetsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/survey-sheets',
  loader: ({ context: { queries } }) => queries.ensureQueryData(sheetsQuery),
  component: lazyRouteComponent(() => import('./sheets-page.tsx'), 'SheetsPage'),
});

/** Answering about oneself, or the staff that a manager answers about. */
export const sheetPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/survey-sheets/$sheetId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(sheetQuery(params.sheetId)),
  component: lazyRouteComponent(() => import('./sheet-page.tsx'), 'SheetPage'),
});

/** A manager answers about one of the staff. */
export const staffPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/survey-sheets/$sheetId/$personId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(sheetQuery(params.sheetId)),
  component: lazyRouteComponent(() => import('./sheet-page.tsx'), 'StaffPage'),
});

export const surveyPages = [
  surveysPage,
  newSurveyPage,
  surveyPage,
  editSurveyPage,
  sheetsPage,
  sheetPage,
  staffPage,
] as const;

export const surveyNavigation: readonly NavigationItem[] = [
  {
    to: '/survey-sheets',
    label: { sv: 'Frågor till mig', en: 'Questions to me' },
    permission: 'survey-sheet.answer',
    group: 'own',
    order: 35,
  },
  {
    to: '/surveys',
    label: { sv: 'Enkäter', en: 'Surveys' },
    description: {
      sv: 'Fråga medarbetare och chefer vad de har kommit överens om.',
      en: 'Ask employees and managers what they have agreed.',
    },
    permission: 'survey.read',
    group: 'oversight',
    order: 43,
  },
];
