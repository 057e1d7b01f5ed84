import { runServer } from '../server/index.ts';
import type { Command } from './command.ts';
import { findConfig } from './configuration.ts';

export const command: Command = {
  usage: 'serve [--config FILE]',
  summary: 'Starts the server with the interface as it was last built.',
  run: (args) => serve(args, { buildsWeb: false }),
};

/** Runs the server until it is asked to stop; the address is printed last. Answers the exit code. */
export async function serve(args: readonly string[], { buildsWeb }: { buildsWeb: boolean }): Promise<number> {
  const config = findConfig(args);
  if (config === undefined) return 2;
  await runServer({
    config,
    buildsWeb,
    tell: ({ sv, en }) => console.log(`${sv} · ${en}`),
    onAnswering: (address) => console.log(`Uppsikt: ${address}`),
  });
  return 0;
}
