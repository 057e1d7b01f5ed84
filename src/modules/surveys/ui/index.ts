export { surveyNavigation, surveyPages } from './pages.ts';
