import { parseArgs } from 'node:util';
import { runServer } from '../server/index.ts';
import type { Command } from './command.ts';
import { findConfig } from './configuration.ts';

export const command: Command = {
  usage: 'serve [--config FILE] [--without-jobs]',
  summary: {
    sv: 'Startar servern med gränssnittet som det senast byggdes; bakgrundsarbetet kan lämnas till "uppsikt work".',
    en: 'Starts the server with the interface as last built; background work can be left to "uppsikt work".',
  },
  run: (args) => {
    const options = { config: { type: 'string' }, 'without-jobs': { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return serve(values.config, { builds: false, worksJobs: values['without-jobs'] !== true });
  },
};

/** Runs the server until it is asked to stop; the address is printed last. Answers the exit code. */
export async function serve(
  configFile: string | undefined,
  how: { readonly builds: boolean; readonly worksJobs: boolean },
): Promise<number> {
  const config = findConfig(configFile);
  if (config === undefined) return 2;
  await runServer({
    config,
    ...how,
    tell: ({ sv, en }) => console.log(`${sv} · ${en}`),
    onAnswering: (address) => console.log(`Uppsikt: ${address}`),
  });
  return 0;
}
