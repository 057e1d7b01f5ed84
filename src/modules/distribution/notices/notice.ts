import type { Instant } from '../../../kernel/clock.ts';
import type { AuthorityId, Id, PersonId, UnitId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MinutesId } from '../../minutes/index.ts';

export type NoticeId = Id<'NoticeId'>;

/** The subject kind of notices in the journal. */
export const NOTICE = 'notice';

/** As whom a notice is received: in the line for a unit, or for another committee by its registrar. */
export const RECEIVING = ['director', 'administration-head', 'hr', 'registrar'] as const;
export type Receiving = (typeof RECEIVING)[number];

/** To whom it goes. */
export type NoticeTo =
  | { readonly role: Exclude<Receiving, 'registrar'>; readonly unit: UnitId }
  | { readonly role: 'registrar'; readonly authority: AuthorityId }
  /** Outside the system: by post, by mail, to the file. */
  | { readonly role: null; readonly otherwise: string };

/** What a matter of confirmed minutes sends to somebody (Skickas till). */
export interface Notice {
  readonly id: NoticeId;
  readonly minutes: MinutesId;
  /** The matter's place in them. */
  readonly position: number;
  /** As it stands in the minutes. */
  readonly recipient: string;
  readonly from: AuthorityId;
  readonly to: NoticeTo;
  readonly sentOn: LocalDate;
  readonly sentAt: Instant;
  readonly acknowledged: { readonly on: LocalDate; readonly by: PersonId | null } | null;
}
