import type { Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { RandomBytes } from '../../kernel/ids.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { TemplateReader } from './templates.ts';

/** What the actions of guidelines work with; the composition root hands it in. */
export interface GuidelineServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  /** The one that duties read too: it is told when a guideline comes into force. */
  readonly templates: TemplateReader;
}
