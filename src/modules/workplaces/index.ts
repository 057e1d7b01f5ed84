export { keepWorkplaces } from './actions.ts';
export { findMunicipality } from './municipalities.ts';
export { workplacesPolicy } from './policy.ts';
export { addWorkplaceRoutes } from './routes.ts';
export { readWorkplaces } from './rows.ts';
export type { WorkplaceServices } from './services.ts';
export { workplaceReport } from './tell.ts';
