export { findRegion, type GrantAdministrator, layInDemonstration, SLUG } from './region/lay-in.ts';
export { type DemoPersona, listPersonas } from './region/personas.ts';
