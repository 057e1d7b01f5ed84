import type { Policy } from '../../../access/index.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { RandomBytes } from '../../../kernel/ids.ts';
import type { ListingServices } from '../../duties/index.ts';
import type { LevelSource } from '../../organisation/index.ts';

/** What every level's page works with; the composition root hands it in. */
export interface LevelServices extends ListingServices {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  /** What is counted at every level besides duties. */
  readonly levelSources: readonly LevelSource[];
}
