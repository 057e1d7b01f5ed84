import { runWorker } from '../server/index.ts';
import type { Command } from './command.ts';
import { configFileIn, findConfig } from './configuration.ts';

export const command: Command = {
  usage: 'work [--config FILE]',
  summary: {
    sv: 'Gör bakgrundsarbetet och inget annat, bredvid servrar som kör "uppsikt serve --without-jobs".',
    en: 'Does the background work and nothing else, beside servers that run "uppsikt serve --without-jobs".',
  },
  run: async (args) => {
    const config = findConfig(configFileIn(args));
    if (config === undefined) return 2;
    await runWorker({
      config,
      tell: ({ sv, en }) => console.log(`${sv} · ${en}`),
      onWorking: () => console.log('Uppsikt arbetar. · Uppsikt works.'),
    });
    return 0;
  },
};
