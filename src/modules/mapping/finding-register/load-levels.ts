import type { LevelSource } from '../../organisation/index.ts';

/** How findings are counted at every level; loaded by the server alone, so that the door stays light for the command line. */
export async function loadFindingLevels(): Promise<LevelSource> {
  return (await import('./levels.ts')).findingLevels;
}
