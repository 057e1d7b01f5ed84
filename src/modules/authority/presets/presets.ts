import { z } from 'zod';
import { orderContent } from '../schema.ts';
import suggested from './default-order.json' with { type: 'json' };

/** An order to begin from. `note` says where it comes from and what in it the committee has to settle. */
export const orderPreset = z
  .strictObject({ key: z.string(), note: z.strictObject({ sv: z.string(), en: z.string() }), content: orderContent })
  .meta({ id: 'DelegationOrderPreset' });
export type OrderPreset = z.output<typeof orderPreset>;

const suggestion = orderPreset.parse(suggested);

/**
 * What answers where a committee has decided nothing (DOMAIN 22). It is Uppsikt's suggestion: every answer that comes
 * from it says so.
 */
export function suggestedOrder(): OrderPreset {
  return suggestion;
}
