import type { Command } from './command.ts';
import { serve } from './serve.ts';

export const command: Command = {
  usage: 'start [--config FILE]',
  summary: 'Starts the server; builds the interface first when its sources have changed.',
  run: (args) => serve(args, { buildsWeb: true }),
};
