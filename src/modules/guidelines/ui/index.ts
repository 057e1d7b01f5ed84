import type { NavigationItem } from '../../../platform/ui/index.ts';
import { beginPage, changePage, decidePage, differencePage, editPage, listPage, versionPage } from './pages.ts';

export const guidelinePages = [
  listPage,
  beginPage,
  versionPage,
  differencePage,
  changePage,
  editPage,
  decidePage,
] as const;

export const guidelineNavigation: readonly NavigationItem[] = [
  {
    to: '/guidelines',
    label: { sv: 'Riktlinjer', en: 'Guidelines' },
    description: {
      sv: 'Vad som är bestämt om bisysslor, distansarbete och arbete från utlandet, i dag och förut.',
      en: 'What has been decided about secondary occupations, remote work and work abroad, today and before.',
    },
    permission: 'guideline.read',
    group: 'rules',
    order: 40,
  },
];
