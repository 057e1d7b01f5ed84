import { sql } from 'kysely';
import { type Actor, may } from '../../access/index.ts';
import { today } from '../../kernel/clock.ts';
import { nowOf, type Tx } from '../../platform/database/index.ts';
import { seemsToRepeat } from '../assignments/index.ts';
import { holdersAt } from '../authority/index.ts';
import { listAuthorities, listKnowableNames, organisationAt } from '../organisation/index.ts';
import { ownersOf } from './actions.ts';
import type { DocumentList, DocumentRow, DocumentView } from './api.ts';
import type { GoverningDocument, GoverningDocumentId } from './document.ts';
import { problem } from './problems.ts';
import { isInForce, notHeard, overlapsAmong, standingOf } from './rules.ts';
import type { GoverningServices } from './services.ts';
import type { Shown } from './shown.ts';
import { listDocuments, listTold } from './store.ts';

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** One page of the register, by title. */
export async function readDocuments(
  tx: Tx,
  services: GoverningServices,
  actor: Actor,
  { show, page, limit }: { readonly show: Shown; readonly page: number; readonly limit: number },
): Promise<DocumentList> {
  const { policy, clock } = services;
  const times = nowOf(clock);
  const all = await listDocuments(tx, sql`true`);
  const rows = await rowsOf(tx, services, actor, all);
  const doubled = show === 'overlapping' ? idsOverlapping(inForce(all, services)) : new Set<string>();
  const found = rows.filter((row) => isShown(row, show, doubled));
  const authorities = await listAuthorities(tx, times);
  return {
    items: found.slice((page - 1) * limit, page * limit),
    total: found.length,
    keeps: authorities
      .filter(({ id }) => may(policy, actor, 'governing-document', 'keep', { authority: id }))
      .map(named),
    units: (await organisationAt(tx, times).listUnits()).map(named),
  };
}

function inForce(all: readonly GoverningDocument[], { clock }: GoverningServices) {
  return all.filter((one) => isInForce(one, today(clock)));
}

function idsOverlapping(documents: readonly GoverningDocument[]): ReadonlySet<string> {
  return new Set(overlapsAmong(documents, seemsToRepeat).flatMap(({ one, other }) => [one.id, other.id]));
}

function isShown(row: DocumentRow, show: Shown, doubled: ReadonlySet<string>): boolean {
  const isHere = row.standing === 'in-force' || row.standing === 'to-review';
  switch (show) {
    case 'all':
      return true;
    case 'in-force':
      return isHere;
    case 'to-review':
      return row.standing === 'to-review';
    case 'without-owner':
      return isHere && row.isWithoutOwner;
    case 'not-heard':
      return isHere && row.notHeard.length > 0;
    case 'overlapping':
      return doubled.has(row.id);
  }
}

async function rowsOf(
  tx: Tx,
  { policy, clock }: GoverningServices,
  actor: Actor,
  documents: readonly GoverningDocument[],
): Promise<readonly DocumentRow[]> {
  const times = nowOf(clock);
  const owned = documents.filter(({ owner }) => owner !== null);
  const [units, authorities, answering] = await Promise.all([
    organisationAt(tx, times).listUnits(),
    listAuthorities(tx, times),
    holdersAt(tx, times).answeringAll(
      owned.flatMap(({ owner, authority }) =>
        owner === null ? [] : [{ role: owner.role, place: { unit: owner.unit, authority } }],
      ),
    ),
  ]);
  const holders = new Map(owned.map(({ id }, at) => [id, answering[at]?.[0]?.person]));
  const names = await listKnowableNames(
    tx,
    { actor, policy, times },
    [...holders.values()].filter((one) => one !== undefined),
  );
  return documents.map((one) => {
    const holder = holders.get(one.id);
    return {
      id: one.id,
      kind: one.kind,
      title: one.title,
      authority: { id: one.authority, name: authorities.find(({ id }) => id === one.authority)?.name ?? '' },
      owner: one.owner && {
        role: one.owner.role,
        unit: { id: one.owner.unit, name: units.find(({ id }) => id === one.owner?.unit)?.name ?? '' },
        holder: holder === undefined ? null : (names.get(holder) ?? null),
      },
      isWithoutOwner: holder === undefined,
      standing: standingOf(one, today(clock)),
      decidedOn: one.decidedOn,
      journalNumber: one.journalNumber,
      validFrom: one.validFrom,
      validTo: one.validTo,
      reviewOn: one.reviewOn,
      notHeard: [...notHeard(one)],
    };
  });
}

/** One document with what it asks for, whom it was told to, and what overlaps it. Throws `governing.unknown`. */
export async function readDocument(
  tx: Tx,
  services: GoverningServices,
  actor: Actor,
  id: GoverningDocumentId,
): Promise<DocumentView> {
  const { policy, clock } = services;
  const all = await listDocuments(tx, sql`true`);
  const found = all.find((one) => one.id === id);
  const [row] = found === undefined ? [] : await rowsOf(tx, services, actor, [found]);
  if (found === undefined || row === undefined) throw problem('governing.unknown');
  const units = await organisationAt(tx, nowOf(clock)).listUnits();
  const told = await listTold(tx, [id]);
  const isHere = isInForce(found, today(clock));
  const others = isHere ? inForce(all, services).filter((one) => one.id !== id) : [];
  const mayKeep =
    found.withdrawnOn === null && may(policy, actor, 'governing-document', 'keep', { authority: found.authority });
  const own = (await ownersOf(tx, services, found)).find(({ person }) => person === actor.person);
  return {
    ...row,
    revision: found.revision,
    subjects: [...found.subjects],
    asks: [...found.asks],
    heard: [...found.heard],
    reviewedOn: found.reviewedOn,
    withdrawnOn: found.withdrawnOn,
    told: told.map(({ id: one, unit, toWhom, on, how }) => ({
      id: one,
      unit: unit === null ? null : { id: unit, name: units.find((other) => other.id === unit)?.name ?? '' },
      toWhom,
      on,
      how,
    })),
    overlaps: others.flatMap((other) =>
      overlapsAmong([found, other], seemsToRepeat).map(({ subjects, asks }) => ({
        other: { id: other.id, title: other.title },
        subjects: [...subjects],
        asks: asks.map(([a, b]): [string, string] => [a, b]),
      })),
    ),
    mayKeep,
    mayReview: found.withdrawnOn === null && (mayKeep || own !== undefined),
    units: mayKeep ? units.map(named) : [],
  };
}
