export { type MappingOutcome, type MappingOutput, mapToFiles, type RejectedShare } from './map-to-files.ts';
export { defaultFrom, type MappingOptions } from './options.ts';
export type { RunHooks } from './run-apart.ts';
