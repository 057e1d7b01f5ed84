export { findActing } from './acting.ts';
export { type Actor, type HeldRole, ROLES, type Role } from './actor.ts';
export { countLooksAt, type Look, listLooksAt, recordLooks } from './looks.ts';
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
export { type Columns, unprotectedFor, visible, withinUnits } from './visible.ts';
