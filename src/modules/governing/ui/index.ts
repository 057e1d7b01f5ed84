export { governingNavigation, governingPages } from './pages.ts';
