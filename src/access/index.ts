export { findActing } from './acting.ts';
export { type Actor, type HeldRole, ROLES, type Role } from './actor.ts';
export { keepLooksBatched } from './keep-looks-batched.ts';
export { closeLookBatches } from './look-batches.ts';
export {
  countLooksAmong,
  countLooksAt,
  type Look,
  type LookedAt,
  type LooksAmong,
  listLooksAmong,
  listLooksAt,
  recordLooks,
} from './looks.ts';
export {
  composePolicy,
  listGrants,
  may,
  mayAny,
  type Policy,
  type PolicyRow,
  type RecordFacts,
  type Relation,
} from './policy.ts';
export { actorOf, findActor, guardRoutes, problem } from './request.ts';
export { type BrokenBatch, type LooksVerified, verifyLooks } from './verify-looks.ts';
export { type Columns, hiddenFrom, protectedIdentity, unprotectedFor, visible, withinUnits } from './visible.ts';
