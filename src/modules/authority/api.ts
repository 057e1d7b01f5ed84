/** The shapes that the API answers with and asks by. */
export * from './api/deciders.ts';
export * from './api/orders.ts';
export { pageQuery, timesQuery } from './api/parts.ts';
export * from './api/register.ts';
