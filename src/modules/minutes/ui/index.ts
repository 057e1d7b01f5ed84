export { MarkedText } from './marked-text.tsx';
export { minutesNavigation, minutesPages } from './pages.ts';
