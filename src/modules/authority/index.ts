export { type Ask, type HolderLookup, type HoldersAt, holdersAt } from './holders/at.ts';
export { type Answering, answering, type Holder } from './holders/holder.ts';
export { HOLDER_ROLES, type HolderRole, superiorsOf } from './holders/role.ts';
export type { Place } from './holders/seats.ts';
