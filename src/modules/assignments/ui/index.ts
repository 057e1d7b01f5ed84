export { assignmentNavigation, assignmentPages } from './pages.ts';
