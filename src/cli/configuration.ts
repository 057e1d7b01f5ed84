import { parseArgs } from 'node:util';
import { type Config, type ConfigReading, localSources, readConfig } from '../platform/config/index.ts';
import { printProblem } from './print-problem.ts';

/** The file that a command which takes `--config FILE` and nothing else was given. */
export function configFileIn(args: readonly string[]): string | undefined {
  return parseArgs({ args: [...args], options: { config: { type: 'string' } } }).values.config;
}

/** Reads the settings of the environment and a file, what is wrong included. */
export function readConfigOf(file: string | undefined): ConfigReading {
  return readConfig(localSources(file));
}

/** The configuration; or undefined, with every mistake printed. */
export function findConfig(file: string | undefined): Config | undefined {
  const { config, problems } = readConfigOf(file);
  for (const problem of problems) printProblem(problem);
  return config;
}
