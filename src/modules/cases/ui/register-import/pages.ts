import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type NavigationItem, rootRoute } from '../../../../platform/ui/index.ts';

/** Reading in the register that was there before. */
const registerImportPage = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register-import',
  component: lazyRouteComponent(() => import('./register-import-page.tsx'), 'RegisterImportPage'),
});

export const registerImportPages = [registerImportPage] as const;

export const registerImportNavigation: readonly NavigationItem[] = [
  {
    to: '/register-import',
    label: { sv: 'Läs in registret', en: 'Read the register in' },
    description: {
      sv: 'Läs in det register ni har i dag, från Excel eller fil, med sina handlingar.',
      en: 'Read in the register you have today, from Excel or a file, with its documents.',
    },
    permission: 'case.import',
    group: 'cases',
    order: 62,
  },
];
