import { parseArgs } from 'node:util';
import { type Config, type ConfigReading, localSources, readConfig } from '../platform/config/index.ts';
import { printProblem } from './print-problem.ts';

/** Reads the settings for a command that takes `--config FILE` and nothing else. */
export function readConfigFor(args: readonly string[]): ConfigReading {
  const { values } = parseArgs({ args: [...args], options: { config: { type: 'string' } } });
  return readConfig(localSources(values.config));
}

/** The configuration; or undefined, with every mistake printed. */
export function findConfig(args: readonly string[]): Config | undefined {
  const { config, problems } = readConfigFor(args);
  for (const problem of problems) printProblem(problem);
  return config;
}
