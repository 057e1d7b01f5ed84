import type { Command } from './command.ts';
import { configFileIn } from './configuration.ts';
import { serve } from './serve.ts';

export const command: Command = {
  usage: 'start [--config FILE]',
  summary: {
    sv: 'Startar servern; bygger först gränssnittet om dess källor har ändrats.',
    en: 'Starts the server; builds the interface first when its sources have changed.',
  },
  run: (args, { isBuilt }) => serve(configFileIn(args), { builds: !isBuilt, worksJobs: true }),
};
