export { accountabilityPolicy } from './policy.ts';
export type { ChainMatter, Found, Seat } from './reading/matter.ts';
export { addAccountabilityRoutes } from './routes.ts';
export type { AccountabilityServices } from './services.ts';
