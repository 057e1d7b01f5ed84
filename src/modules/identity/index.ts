export { addDemoIssuer, type DemoIssuer } from './demo-issuer/demo-issuer.ts';
export type { DemoPeople, Persona } from './demo-issuer/people.ts';
export { createEmployers, type EmployerKey, type Employers } from './employers.ts';
export { createIdentity, type Identity } from './identity.ts';
export { createIssuer, type Issuer } from './issuer.ts';
export type { IdentityParts } from './parts.ts';
export type { People } from './ports.ts';
export { type Me, meSchema, type ShownEmployer } from './schema.ts';
export type { IdentitySettings, PersonClaim } from './settings.ts';
