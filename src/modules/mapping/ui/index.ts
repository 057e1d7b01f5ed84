export { mappingNavigation, mappingPages } from './pages.ts';
