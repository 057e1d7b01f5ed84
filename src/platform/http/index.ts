export { type App, type AppSettings, createApp } from './app.ts';
export { addHealth, type Readiness } from './health.ts';
export { addIdempotency, type IdempotencyParts } from './idempotency/idempotency.ts';
export { languageOf } from './language.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { API, type ApiDescription, addApiDescription } from './openapi.ts';
export { problem, problemFor, problemSchema } from './problems.ts';
export { demandAccess, type GuardedRoute, listRoutes, type RouteAccess } from './route-access.ts';
export { CONTENT_SECURITY_POLICY, securityHeaders } from './security-headers.ts';
