import { sql } from 'kysely';
import { unprotectedFor } from '../../access/index.ts';
import type { AuthorityId, EmploymentId, PersonId, UnitId } from '../../kernel/ids.ts';
import type { TwoTimes, Tx } from '../../platform/database/index.ts';
import {
  authorityOn,
  type Doer,
  type Employment,
  findPilot,
  isWithin,
  listAuthorities,
  organisationAt,
  type Unit,
} from '../organisation/index.ts';
import type { ConcernedEmployment } from './case.ts';
import { problem } from './problems.ts';

/** Whom a new case concerns: the employments, the one with the largest share first, and the authority it belongs to. */
export interface Concerned {
  readonly employments: readonly (ConcernedEmployment & { readonly at: Employment })[];
  readonly authority: AuthorityId;
  /** The units of those employments and all above them. */
  readonly unitPath: readonly UnitId[];
  /** The same of the employment that leads, by unit. */
  readonly leadPath: readonly Unit[];
}

/**
 * The employments of a person that a case names: those asked for, else all of today. The largest share leads, since its
 * line decides (DOMAIN rule 10). Throws `cases.person-unknown`, first and alike for one who is not there and one whom the doer
 * may not know of, `…not-employed`, `…employment-not-theirs` or `…no-authority`.
 */
export async function concernedBy(
  tx: Tx,
  times: TwoTimes,
  doer: Doer,
  person: PersonId,
  wanted?: readonly EmploymentId[],
): Promise<Concerned> {
  await demandKnown(tx, doer, person);
  const organisation = organisationAt(tx, times);
  const all = (await organisation.findPerson(person))?.employments ?? [];
  if (all.length === 0) throw problem('cases.not-employed');
  const meant = all.filter(({ id }) => wanted === undefined || wanted.includes(id));
  if (meant.length === 0 || meant.length < (wanted?.length ?? 0)) throw problem('cases.employment-not-theirs');
  const paths = await Promise.all(meant.map(({ unit }) => organisation.pathOf(unit)));
  return {
    employments: meant.map((at, index) => ({ employment: at.id, leads: index === 0, at })),
    authority: authorityOn(paths[0] ?? []) ?? (await boardOf(tx, times)),
    unitPath: paths.flat().map(({ id }) => id),
    leadPath: paths[0] ?? [],
  };
}

/**
 * While Uppsikt is on trial in a part of the organisation, only that part reports: whoever would decide is to be one who
 * takes part. Throws `cases.outside-pilot`, which names the part.
 */
export async function demandWithinPilot(
  tx: Tx,
  times: TwoTimes,
  { leadPath }: Pick<Concerned, 'leadPath'>,
): Promise<void> {
  const pilot = await findPilot(tx);
  if (pilot === undefined || isWithin(pilot, leadPath)) return;
  const unit = await organisationAt(tx, times).findUnit(pilot.unit);
  throw problem('cases.outside-pilot', { unit: unit?.name ?? '–' });
}

/** Of oneself everyone may know. */
async function demandKnown(tx: Tx, doer: Doer, person: PersonId): Promise<void> {
  if ('system' in doer || doer.person === person) return;
  const { rows } = await sql`
    select from person where person_id = ${person} and ${unprotectedFor(doer, 'person.person_id')}`.execute(tx);
  if (rows.length === 0) throw problem('cases.person-unknown');
}

/** Where a unit names no committee, the board is the authority. */
async function boardOf(tx: Tx, times: TwoTimes): Promise<AuthorityId> {
  const board = (await listAuthorities(tx, times)).find(({ kind }) => kind === 'board');
  if (board === undefined) throw problem('cases.no-authority');
  return board.id;
}
