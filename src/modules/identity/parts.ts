import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { Log } from '../../platform/log/index.ts';
import type { PersonalNumbers } from '../organisation/index.ts';
import type { Employers } from './employers.ts';
import type { Issuer } from './issuer.ts';
import type { RoleMemory } from './role-memory.ts';
import type { IdentitySettings } from './settings.ts';

/** What the use cases of this module work with; everything is handed in. */
export interface IdentityParts {
  readonly settings: IdentitySettings;
  /** The installation's secret, from which keys are derived. */
  readonly secret: string;
  readonly database: Database;
  readonly journal: Journal;
  readonly personalNumbers: PersonalNumbers;
  readonly employers: Employers;
  readonly issuer: Issuer;
  readonly roleMemory: RoleMemory;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  /** The resources that are closed to everyone now, so that no navigation leads there. */
  closedResources?(tx: Tx): Promise<readonly string[]>;
}
