export { trainingNavigation, trainingPages } from './pages.ts';
