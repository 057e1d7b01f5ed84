import { answerLevels, caseLevels, informationLevels, KINDS, oralLevels } from '../modules/cases/index.ts';
import { loadFindingLevels } from '../modules/mapping/index.ts';
import type { LevelSource } from '../modules/organisation/index.ts';

/** What is counted at every level besides duties: each module's, by one line. */
export async function openLevelSources(): Promise<readonly LevelSource[]> {
  return [answerLevels, informationLevels(KINDS), caseLevels(KINDS), oralLevels(KINDS), await loadFindingLevels()];
}
