export { companyNavigation, companyPages } from './pages.ts';
