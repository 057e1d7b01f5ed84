import type { Actor, Policy } from '../../access/index.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { EmploymentId, PersonId, RandomBytes, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { Journal } from '../../platform/journal/index.ts';
import type { SurveyId, Topic } from './survey.ts';

/** An oral agreement that somebody told of, for whoever keeps findings. */
export interface ToldOfAgreement {
  readonly person: PersonId;
  readonly employment: EmploymentId;
  readonly unit: UnitId;
  readonly topic: Topic;
  readonly isDisagreed: boolean;
  readonly since: LocalDate | null;
}

/** A decided period in which what is reported is assessed as new (rättelseperiod). */
export interface PeriodTold {
  readonly from: LocalDate;
  readonly lastDay: LocalDate;
  readonly words: string;
}

/** What surveys work with; the composition root hands it in. */
export interface SurveyServices {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly policy: Policy;
  /** Throws unless the actor has just proved who they are. */
  requireStepUp(actor: Actor): void;
  /** Keeps what the two sides told of, so that it is asked about and settled as every finding is. */
  keepFindings(tx: Tx, survey: SurveyId, told: readonly ToldOfAgreement[]): Promise<void>;
  /** The periods around a survey about these topics, up to its last day. */
  periodsAround(
    tx: Tx,
    topics: readonly Topic[],
    lastDay: LocalDate,
    language: Language,
  ): Promise<readonly PeriodTold[]>;
}
