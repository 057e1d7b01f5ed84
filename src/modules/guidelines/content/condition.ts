import { z } from 'zod';

/** An answer that must be one of these for a part to apply: `{ fact: 'engagement', is: ['own-business'] }`. */
export const condition = z.strictObject({
  fact: z.string().min(1),
  is: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
});
export type Condition = z.output<typeof condition>;
