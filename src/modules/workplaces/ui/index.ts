export { workplaceNavigation, workplacePages, workplacesQuery } from './pages.ts';
