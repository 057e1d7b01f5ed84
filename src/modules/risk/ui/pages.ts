import { queryOptions } from '@tanstack/react-query';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { api, type NavigationItem, rootRoute } from '../../../platform/ui/index.ts';
import type {
  IndividualList,
  IndividualView,
  RiskAssessmentList,
  RiskAssessmentView,
  RiskTemplateList,
} from '../api.ts';

const ASSESSMENTS = '/api/v1/risk-assessments';
const INDIVIDUALS = '/api/v1/individual-assessments';

/** The assessments that the reader may see, and where they may begin one. */
export const assessmentsQuery = queryOptions({
  queryKey: ['risk', 'assessments'],
  queryFn: ({ signal }) => api.get<RiskAssessmentList>(ASSESSMENTS, { signal }),
});

/** One of them. */
export function assessmentQuery(id: string) {
  return queryOptions({
    queryKey: ['risk', 'assessment', id],
    queryFn: ({ signal }) => api.get<RiskAssessmentView>(`${ASSESSMENTS}/${encodeURIComponent(id)}`, { signal }),
  });
}

/** What is asked, in versions. */
export const templatesQuery = queryOptions({
  queryKey: ['risk', 'templates'],
  queryFn: ({ signal }) => api.get<RiskTemplateList>('/api/v1/risk-templates', { signal }),
});

/** The reader's own short assessments and those of whom they lead. */
export const individualsQuery = queryOptions({
  queryKey: ['risk', 'individuals'],
  queryFn: ({ signal }) => api.get<IndividualList>(INDIVIDUALS, { signal }),
});

/** One of those. */
export function individualQuery(id: string) {
  return queryOptions({
    queryKey: ['risk', 'individual', id],
    queryFn: ({ signal }) => api.get<IndividualView>(`${INDIVIDUALS}/${encodeURIComponent(id)}`, { signal }),
  });
}

/** The assessments of units. */
export const assessmentsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risk-assessments',
  loader: ({ context: { queries } }) => queries.ensureQueryData(assessmentsQuery),
  component: lazyRouteComponent(() => import('./assessments-page.tsx'), 'AssessmentsPage'),
});

/** One assessment, written together, signed and followed up. */
export const assessmentPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risk-assessments/$assessmentId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(assessmentQuery(params.assessmentId)),
  component: lazyRouteComponent(() => import('./one/assessment-page.tsx'), 'AssessmentPage'),
});

/** What assessments ask. */
export const templatesPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risk-templates',
  loader: ({ context: { queries } }) => queries.ensureQueryData(templatesQuery),
  component: lazyRouteComponent(() => import('./templates/templates-page.tsx'), 'TemplatesPage'),
});

/** The short assessment of one's own workplace, and those of whom one leads. */
export const individualsPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/individual-assessments',
  loader: ({ context: { queries } }) => queries.ensureQueryData(individualsQuery),
  component: lazyRouteComponent(() => import('./individual/individuals-page.tsx'), 'IndividualsPage'),
});

/** One short assessment, confirmed by the manager. */
export const individualPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/individual-assessments/$assessmentId',
  loader: ({ context: { queries }, params }) => queries.ensureQueryData(individualQuery(params.assessmentId)),
  component: lazyRouteComponent(() => import('./individual/individual-page.tsx'), 'IndividualPage'),
});

export const riskPages = [assessmentsPage, assessmentPage, templatesPage, individualsPage, individualPage] as const;

export const riskNavigation: readonly NavigationItem[] = [
  {
    to: '/risk-assessments',
    label: { sv: 'Riskbedömningar', en: 'Risk assessments' },
    description: {
      sv: 'Enheternas riskbedömningar med handlingsplan och uppföljning.',
      en: 'The risk assessments of units, with their action plans and follow-up.',
    },
    permission: 'risk-assessment.read',
    group: 'oversight',
    order: 40,
  },
  {
    to: '/individual-assessments',
    label: { sv: 'Min arbetsmiljö på distans', en: 'My work environment when remote' },
    description: {
      sv: 'Svara på några frågor om din egen arbetsplats. Chefen läser och bekräftar.',
      en: 'Answer a few questions about your own workplace. Your manager reads and confirms.',
    },
    permission: 'individual-assessment.answer',
    group: 'own',
    order: 45,
  },
];
