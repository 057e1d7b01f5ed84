export { distributionNavigation, distributionPages } from './pages.ts';
