export { decideOrder, type OrderDecided } from './actions/decide.ts';
export { draftOrder, saveOrderDraft } from './actions/draft.ts';
export { endSubDelegation, SUB_DELEGATION, type SubDelegationMade, subDelegate } from './actions/sub-delegate.ts';
export type { RegisteredAnswer } from './api.ts';
export {
  type DeciderQuestion,
  deciderOver,
  type FoundDecider,
  findDecider,
  type Position,
  readOrder,
} from './find-decider.ts';
export { type Ask, type HolderLookup, type HoldersAt, holdersAt, lookupOver } from './holders/at.ts';
export { type AwayStretch, type HolderStretch, holdersDuring } from './holders/during.ts';
export { type Found, groundsOf, type HolderGrounds } from './holders/grounds.ts';
export { type Answering, answering, type Holder } from './holders/holder.ts';
export { HOLDER_ROLES, type HolderRole, superiorsOf } from './holders/role.ts';
export { type Place, type Seat, seatsOf } from './holders/seats.ts';
export type { DecisionFacts } from './items.ts';
export { differenceOf, type OrderDifference } from './order/difference.ts';
export { authorityPolicy } from './policy.ts';
export { type OrderPreset, suggestedOrder } from './presets/presets.ts';
export { type RegisterFilters, ROUTES, type Route, readRegister } from './reading/register.ts';
export { type DecisionToReport, readToReport, type ToReport } from './reading/to-report.ts';
export type { Decided, DecisionId, RegisteredDecision, WithoutAuthority } from './register/decision.ts';
export { type DecisionElsewhere, recordDecisionFromElsewhere } from './register/from-elsewhere.ts';
export { type DecisionToRegister, type Registered, registerDecision } from './register/register.ts';
export { type ReportMade, reportDecisions, reportDecisionsIn, unreportedAmong } from './register/report.ts';
export { addAuthorityRoutes } from './routes.ts';
export { type DelegationItem, type Level, type OrderContent, orderContent } from './schema.ts';
export type { AuthorityServices } from './services.ts';
export { findOrderAt } from './store/in-force.ts';
export { findOrderVersion } from './store/versions.ts';
export { tellReason, tellReasons } from './tell-reasons.ts';
export { authorityTexts } from './texts.ts';
export type { OrderVersion, OrderVersionId } from './version.ts';
export type { Conflict, Decider, DecisionAnswer, Reason } from './who-decides.ts';
