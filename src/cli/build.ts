import { buildIfChanged } from '../server/index.ts';
import type { Command } from './command.ts';

export const command: Command = {
  usage: 'build',
  summary: {
    sv: 'Bygger gränssnittet och programmet i mappen dist, om källorna har ändrats.',
    en: 'Builds the interface and the program in the folder dist, if the sources have changed.',
  },
  run: async (_args, { isBuilt }) => {
    if (!isBuilt) await buildIfChanged(() => {});
    console.log('Byggt. · Built.');
    return 0;
  },
};
