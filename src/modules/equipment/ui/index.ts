export { equipmentNavigation, equipmentPages } from './pages.ts';
