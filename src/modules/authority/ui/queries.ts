import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, type Query, ROWS_PER_PAGE, withQuery } from '../../../platform/ui/index.ts';
import type {
  deciderAnswer,
  orderChanges,
  orderList,
  questionList,
  register,
  registeredWhole,
  subDelegationList,
  versionAnswer,
} from '../api.ts';
import type { OrderDifference } from '../order/difference.ts';
import type { OrderPreset } from '../presets/presets.ts';

const ORDERS = '/api/v1/delegation-orders';

function query<Answer>(path: string, asked: Query = {}) {
  const whole = withQuery(path, asked);
  return queryOptions({
    queryKey: ['authority', whole],
    queryFn: ({ signal }) => api.get<Answer>(whole, { signal }),
  });
}

/** The committees and the versions of their orders. */
export const ordersQuery = query<z.output<typeof orderList>>(ORDERS);

/** Orders to begin from. */
export const presetsQuery = query<{ presets: OrderPreset[] }>(`${ORDERS}/presets`);

/** A version with all it says. */
export const versionQuery = (id: string) => query<z.output<typeof versionAnswer>>(`${ORDERS}/versions/${id}`);

/** What reads otherwise in a version than in another. */
export const differenceQuery = (id: string, from: string) =>
  query<OrderDifference>(`${ORDERS}/versions/${id}/difference`, { from });

/** Whose decisions a version would change; the rows of one group, or of all. */
export const changesQuery = (
  id: string,
  { page, group }: { readonly page: number; readonly group?: string | undefined },
) => query<z.output<typeof orderChanges>>(`${ORDERS}/versions/${id}/changes`, { page, limit: ROWS_PER_PAGE, group });

/** What is delegated further today under a committee's order. */
export const subDelegationsQuery = (authority: string) =>
  query<z.output<typeof subDelegationList>>(`${ORDERS}/${authority}/sub-delegations`);

/** The decisions that can be asked about. */
export const questionsQuery = query<z.output<typeof questionList>>('/api/v1/who-decides/questions');

/** Who is asked about, as the address of the look-up has it. */
export interface LookUpInAddress {
  readonly decision?: string | undefined;
  readonly person?: string | undefined;
  readonly unit?: string | undefined;
  readonly on?: string | undefined;
  /** `days:12;countryGroup:eea`. */
  readonly facts?: string | undefined;
}

/** Who decides. */
export const deciderQuery = (decision: string, { person, unit, on, facts }: LookUpInAddress) =>
  query<z.output<typeof deciderAnswer>>('/api/v1/who-decides', {
    decision,
    personId: person,
    unitId: unit,
    on,
    facts: facts?.split(';'),
  });

/** The filters of the register, as its address has them. */
export interface RegisterInAddress {
  readonly page: number;
  readonly authority?: string | undefined;
  readonly decision?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly reported?: 'due' | 'done' | undefined;
  readonly finding?: 'true' | undefined;
}

/** A page of the register. */
export const registerQuery = ({ authority, ...view }: RegisterInAddress) =>
  query<z.output<typeof register>>('/api/v1/decision-register', {
    authorityId: authority,
    page: view.page,
    limit: ROWS_PER_PAGE,
    decision: view.decision,
    from: view.from,
    to: view.to,
    reported: view.reported,
    finding: view.finding,
  });

/** One decision of the register. */
export const registeredQuery = (id: string) =>
  query<z.output<typeof registeredWhole>>(`/api/v1/decision-register/${id}`);
