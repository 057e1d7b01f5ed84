export { keepWorkplaces } from './actions.ts';
export { workplacesPolicy } from './policy.ts';
export { addWorkplaceRoutes } from './routes.ts';
export type { WorkplaceServices } from './services.ts';
