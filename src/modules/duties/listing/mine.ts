import type { RawBuilder } from 'kysely';
import { unprotectedFor } from '../../../access/index.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { remembered } from '../../../kernel/remembered.ts';
import { plannedOnce, type Tx } from '../../../platform/database/index.ts';
import type { HolderLookup } from '../../authority/index.ts';
import type { AddressRole } from '../../guidelines/index.ts';
import { type Rung, rungsOf } from '../ladder.ts';
import { type OpenStatus, openStatusOn } from '../status.ts';
import { conditionsFor, laddersOf, readStaff } from './conditions.ts';
import { listOpenDuties, type OpenDuty, readWhole } from './open-duties.ts';
import { readClimbing } from './pauses.ts';
import type { Addressed, PlacedDuty } from './placed-duty.ts';
import { reachOf } from './reach.ts';
import type { DutyReader } from './reading.ts';
import type { Seating } from './seating.ts';
import { type FrozenTemplates, holdersIn } from './templates.ts';
import { type As, isTheirs, ownAs, type Whose, whoseAre } from './whose.ts';

/** How an open duty is somebody's. */
interface Theirs {
  readonly as: As;
  /** The role by which it is: that which it is addressed to, or the one that it has climbed to. */
  readonly role: AddressRole;
  /** The rung that it stands on; 0 is the holder's own. */
  readonly level: number;
}

/** An open duty of a person, and how it is theirs. */
export interface MyDuty extends Theirs {
  readonly duty: PlacedDuty;
}

/** What of one's own list is asked for. */
export interface MyQuery {
  readonly status?: OpenStatus | undefined;
  readonly as?: As | undefined;
  readonly limit: number;
  readonly page: number;
}

/** A page of one person's list, how long the list is, and the answers that it was found by. */
export interface Mine {
  readonly duties: readonly MyDuty[];
  readonly total: number;
  /** How many of each kind there are, whatever the list was narrowed to. */
  readonly counts: Readonly<Record<OpenStatus | 'climbed', number>>;
  readonly whose: Whose;
}

const NONE = { late: 0, today: 0, soon: 0, later: 0, climbed: 0 };

/**
 * The open duties of the actor on the day of the seating, a page of them: as holder, as deputy or superior of one who is
 * away, and those that have climbed to them. Late first. Right whether any job has run or not.
 */
export async function readMine(
  tx: Tx,
  { actor, times, seating, summer }: Pick<DutyReader, 'actor' | 'times' | 'seating' | 'summer'>,
  { status, as, limit, page }: MyQuery,
): Promise<Mine> {
  const { person } = actor;
  if (person === null) return { duties: [], total: 0, counts: NONE, whose: await whoseAre(tx, seating, times, []) };
  const seen = unprotectedFor(actor, 'duty.person_id');
  // Both are on their way at once: the first is there first.
  const [, found] = await Promise.all([plannedOnce(tx), findDuties(tx, person, { seating, times }, seen)]);
  const whose = await whoseAre(tx, seating, times, found);
  const { levelOf } = await readClimbing(tx, seating, whose, found, summer);
  const judge = judgeOf(person, seating, whose, levelOf);
  const statusOf = openStatusOn(times.on);
  const isWanted = (duty: Addressed, theirs: Theirs) =>
    (status === undefined || statusOf(duty.dueOn) === status) && (as === undefined || theirs.as === as);

  const counts = { ...NONE };
  const wanted = found.filter((duty) => {
    const theirs = judge(duty);
    if (theirs === undefined) return false;
    counts[statusOf(duty.dueOn)] += 1;
    if (theirs.as === 'climbed') counts.climbed += 1;
    return isWanted(duty, theirs);
  });
  const { among, skip } = daysOfPage(wanted, { limit, page });
  const whole = await readWhole(tx, { times, seating }, among, seen);
  const shown = whole.flatMap((duty) => {
    const theirs = judge(duty);
    return theirs !== undefined && isWanted(duty, theirs) ? [{ duty, ...theirs }] : [];
  });
  return { whose, total: wanted.length, counts, duties: shown.slice(skip, skip + limit) };
}

/** Every open duty that may be the person's. */
async function findDuties(
  tx: Tx,
  person: PersonId,
  { seating, times }: Pick<DutyReader, 'seating' | 'times'>,
  seen: RawBuilder<boolean>,
): Promise<readonly OpenDuty[]> {
  const ladders = laddersOf(seating.templates, times.on);
  const holders = holdersIn(seating.templates);
  const reaches = reachOf(seating, person, new Set([...holders, ...ladders.keys()]));
  const staff = await readStaff(tx, seating.placements, person, reaches);
  const conditions = conditionsFor({ person, reaches, ladders, holders, staff, movedTo: seating.movedTo });
  return listOpenDuties(tx, seating, conditions, seen);
}

/** All of a list on the days that its page touches, for those of one day lie in an order that only whole duties have. */
function daysOfPage<Of extends { readonly dueOn: LocalDate }>(
  list: readonly Of[],
  { limit, page }: Pick<MyQuery, 'limit' | 'page'>,
): { readonly among: readonly Of[]; readonly skip: number } {
  const from = (page - 1) * limit;
  const [first, last] = [list[from], list[Math.min(from + limit, list.length) - 1]];
  if (first === undefined || last === undefined) return { among: [], skip: 0 };
  const before = list.findIndex(({ dueOn }) => dueOn === first.dueOn);
  const after = list.findLastIndex(({ dueOn }) => dueOn === last.dueOn);
  return { among: list.slice(before, after + 1), skip: from - before };
}

/** By what stands for duties that are alike, by template, by the rung: how they are somebody's; null = not theirs. */
type Judgements = Map<object, Map<Addressed['frozen'], (Theirs | null | undefined)[]>>;

/** What earlier lists of a person have been judged by, as long as neither templates nor who sits where change. */
const judgementsOf = new WeakMap<FrozenTemplates, WeakMap<HolderLookup, Map<PersonId, Judgements>>>();

function judgementsFor(person: PersonId, { templates, lookup }: Seating): Judgements {
  const under = remembered(judgementsOf, templates, () => new WeakMap());
  return remembered(
    remembered(under, lookup, () => new Map()),
    person,
    () => new Map(),
  );
}

/**
 * Says of a duty how it is the person's, undefined when it is not. Those of a team under the same template and on the
 * same rung are judged once: of a thousand duties a few hundred differ.
 */
function judgeOf(person: PersonId, seating: Seating, whose: Whose, levelOf: (duty: Addressed) => number) {
  const rungs = new Map<Addressed['frozen'], readonly Rung[]>();
  const known = judgementsFor(person, seating);
  return (duty: Addressed): Theirs | undefined => {
    const { frozen, placed } = duty;
    const level = levelOf(duty);
    const judgeAlone = () =>
      judged(
        duty,
        person,
        whose,
        level,
        remembered(rungs, frozen, () => rungsOf(frozen)),
      );
    if (placed.person === person) return judgeAlone();
    const like = whose.alike(duty);
    if (like === undefined) return judgeAlone();
    const levels = remembered(
      remembered(known, like, () => new Map()),
      frozen,
      (): (Theirs | null | undefined)[] => [],
    );
    if (levels[level] === undefined) {
      const theirs = judgeAlone();
      // Only now are all asked who might be the one that it is about.
      if (whose.alike(duty) === undefined) return theirs;
      levels[level] = theirs ?? null;
    }
    return levels[level] ?? undefined;
  };
}

function judged(
  duty: Addressed,
  person: PersonId,
  whose: Whose,
  level: number,
  rungs: readonly Rung[],
): Theirs | undefined {
  const as = ownAs(whose, duty, person);
  if (as !== undefined) return { as, role: duty.holder, level };
  // Above the administration head, and over to the committee, only counts travel: no list shows the single duty there.
  const reached = rungs
    .slice(0, level)
    .findLast(({ to, carries }) => carries === 'case' && isTheirs(whose, duty, to, person));
  return reached === undefined ? undefined : { as: 'climbed', role: reached.to, level };
}
