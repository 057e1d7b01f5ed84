export { mappingEntryWords } from './entry-words.ts';
export { type MappingOutcome, type MappingOutput, mapToFiles, type RejectedShare } from './map-to-files.ts';
export { defaultFrom, type MappingOptions } from './options.ts';
export { mappingPolicy } from './policy.ts';
export type { RunHooks } from './run-apart.ts';
export { addRunRoutes } from './runs/routes.ts';
export type { MappingServices } from './services.ts';
