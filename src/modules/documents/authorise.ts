import { sql } from 'kysely';
import {
  type Actor,
  problem as accessProblem,
  findActing,
  type RecordFacts,
  unprotectedFor,
} from '../../access/index.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import type { EntryActor } from '../../platform/journal/index.ts';
import { organisationAt } from '../organisation/index.ts';
import type { Document, DocumentPlace } from './document.ts';
import { problem } from './problems.ts';
import type { DocumentServices } from './services.ts';

type Asking = Pick<DocumentServices, 'policy' | 'clock'>;

/** As whom the actor may record about or file the document, for the journal. Throws `access.not-allowed`. */
export async function authorise(
  tx: Tx,
  services: Asking,
  actor: Actor,
  action: 'record' | 'file',
  place: DocumentPlace,
): Promise<EntryActor> {
  const acting = findActing(
    services.policy,
    actor,
    'document',
    action,
    factsFrom(await pathsOf(tx, services, [place]), place),
  );
  if (acting === undefined) throw accessProblem('access.not-allowed');
  return acting;
}

type Paths = ReadonlyMap<UnitId, readonly UnitId[]>;

/** The units of these places, each with those above it today: read once for all of them. */
export async function pathsOf(tx: Tx, { clock }: Asking, places: readonly DocumentPlace[]): Promise<Paths> {
  const organisation = organisationAt(tx, nowOf(clock));
  const units = [...new Set(places.flatMap((place) => place.units))];
  const paths = units.map(async (unit) => [unit, (await organisation.pathOf(unit)).map(({ id }) => id)] as const);
  return new Map(await Promise.all(paths));
}

/** What the policy asks about a document: whose it is, the units above it, its authority. */
export function factsFrom(paths: Paths, { authority, units, person }: DocumentPlace): RecordFacts {
  return {
    ...(authority === null ? {} : { authority }),
    ...(person === null ? {} : { person }),
    unitPath: [...new Set(units.flatMap((unit) => paths.get(unit) ?? []))],
  };
}

/**
 * That the actor may know of whom the document is about: nobody but named handlers knows of a protected person, whatever
 * they are to sign. Throws `documents.unknown`.
 */
export async function demandKnowable(tx: Tx, actor: Actor, { person }: Pick<Document, 'person'>): Promise<void> {
  if (person === null) return;
  const { rows } = await sql`
    select from (select ${person}::uuid as person_id) about where ${unprotectedFor(actor, 'about.person_id')}`.execute(
    tx,
  );
  if (rows.length === 0) throw problem('documents.unknown');
}
