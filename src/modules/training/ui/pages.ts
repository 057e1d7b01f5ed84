import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, type NavigationItem, rootRoute } from '../../../platform/ui/index.ts';
import type { CourseList, TrainingView, UnitTraining } from '../api.ts';

/** The courses that are taken now. */
export const coursesQuery = queryOptions({
  queryKey: ['training', 'courses'],
  queryFn: ({ signal }) => api.get<CourseList>('/api/v1/courses', { signal }),
});

/** What the reader has taken, and how many lack what where they answer. */
export const trainingQuery = queryOptions({
  queryKey: ['training', 'mine'],
  queryFn: ({ signal }) => api.get<TrainingView>('/api/v1/training', { signal }),
});

/** Who in a unit lacks what. */
export function unitTrainingQuery(unit: string) {
  return queryOptions({
    queryKey: ['training', 'unit', unit],
    queryFn: ({ signal }) => api.get<UnitTraining>(`/api/v1/training/units/${encodeURIComponent(unit)}`, { signal }),
  });
}

/** One's own courses, and who lacks what. */
export const trainingPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/training',
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(trainingQuery), queries.ensureQueryData(coursesQuery)]),
  component: lazyRouteComponent(() => import('./training-page.tsx'), 'TrainingPage'),
});

/** Who in a unit lacks what. */
export const unitTrainingPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/training/units/$unitId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(unitTrainingQuery(params.unitId)),
  component: lazyRouteComponent(() => import('./unit-training-page.tsx'), 'UnitTrainingPage'),
});

/** The courses, written and read in. */
export const coursesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/courses',
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(trainingQuery), queries.ensureQueryData(coursesQuery)]),
  component: lazyRouteComponent(() => import('./courses-page.tsx'), 'CoursesPage'),
});

export const trainingPages = [trainingPage, unitTrainingPage, coursesPage] as const;

export const trainingNavigation: readonly NavigationItem[] = [
  {
    to: '/training',
    label: { sv: 'Utbildning', en: 'Training' },
    description: {
      sv: 'Vilka utbildningar som gäller dig, vad du har gjort och vem som saknar vad.',
      en: 'Which courses are for you, what you have taken and who lacks what.',
    },
    permission: 'training.read',
    group: 'own',
    order: 50,
  },
  {
    to: '/courses',
    label: { sv: 'Kurser', en: 'Courses' },
    description: {
      sv: 'Skriv utbildningar och läs in vilka som har gjort dem.',
      en: 'Write courses and read in who has taken them.',
    },
    permission: 'training.import',
    group: 'rules',
    order: 60,
  },
];
