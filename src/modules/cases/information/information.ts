import type { Instant } from '../../../kernel/clock.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

export type InformationTextId = Id<'InformationTextId'>;

/** How somebody was told. `page`: they have read it here themselves. */
export const CHANNELS = ['page', 'mail', 'meeting', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A version of what the employer tells (LOA 7 a §); it never changes. */
export interface InformationText {
  readonly id: InformationTextId;
  readonly kind: string;
  /** 1 is the first; the last is the one that is told. */
  readonly number: number;
  readonly words: Readonly<Record<'sv' | 'en', string>>;
  readonly writtenAt: Instant;
}

/** That somebody was given a version. */
export interface Given {
  readonly number: number;
  readonly channel: Channel;
  readonly givenOn: LocalDate;
}
