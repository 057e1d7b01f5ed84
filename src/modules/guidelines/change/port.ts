import type { Actor } from '../../../access/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { TwoTimes, Tx } from '../../../platform/database/index.ts';
import type { Bilingual } from '../content/words.ts';
import type { Version } from '../version.ts';
import type { ChangeGroup } from './schema.ts';

/** What a teller is asked: what this version would change if it came into force that day. */
export interface ChangeAsked {
  /** A draft, or a version that is decided already. */
  readonly version: Version;
  /** The version of the same guideline that is in force that day as known now; undefined = none is. */
  readonly instead: Version | undefined;
  /** The day that it would come into force; may have passed. */
  readonly from: LocalDate;
  /** Today and now: the register as it stands. */
  readonly times: TwoTimes;
  /** Who asks: rows are read by what this actor may see, counts are of all. */
  readonly actor: Actor;
  /** Only this group is asked for; undefined = all of them. */
  readonly only: string | undefined;
  /** Which of each group's rows, in an order that stays the same between pages. */
  readonly page: { readonly limit: number; readonly offset: number };
}

/**
 * Somebody who can tell what a version would change in what they keep: duties tell which would arise, move or fall,
 * cases which agreements would go beyond which limit. Reads only, in the transaction given; handed in by the
 * composition root (`addGuidelineRoutes(app, services, tellers)`), so that guidelines know none of them.
 */
export interface WhatWouldChange {
  /** `duties`, `agreements`: stands in the API. */
  readonly name: string;
  /** Over its groups on the page: "Att göra", "Överenskommelser". */
  readonly title: Bilingual;
  /** Groups with something in them, the gravest first. A group of nothing is left out. */
  groups(tx: Tx, asked: ChangeAsked): Promise<readonly ChangeGroup[]>;
}
