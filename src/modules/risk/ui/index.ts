export { riskNavigation, riskPages } from './pages.ts';
