export { minutesNavigation, minutesPages } from './pages.ts';
