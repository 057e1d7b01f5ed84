import { z } from 'zod';

/**
 * That a field may be secret: by which provision of OSL, and which way its test leans. `strong`: secret unless it is
 * clear that it harms nobody; `weak`: public unless it can be presumed to harm. A mark is a warning; each request for
 * the document is tested by itself (DOMAIN.md 24).
 */
export const secrecyMark = z
  .strictObject({
    field: z.string().regex(/^[a-zA-Z][\w.-]{0,79}$/),
    law: z.string().trim().min(1).max(80),
    presumption: z.enum(['weak', 'strong']),
  })
  .meta({
    id: 'SecrecyMark',
    example: { field: 'homeAddress', law: 'OSL 39 kap. 3 § andra stycket', presumption: 'strong' },
  });
export type SecrecyMark = z.output<typeof secrecyMark>;

/** The provisions that personnel matters usually meet (DOMAIN.md 24), to make marks from. */
export const SECRECY = {
  homeAddress: { law: 'OSL 39 kap. 3 § andra stycket', presumption: 'strong' },
  privatePhone: { law: 'OSL 39 kap. 3 § andra stycket', presumption: 'strong' },
  health: { law: 'OSL 39 kap. 1–2 §§', presumption: 'strong' },
  personalNumber: { law: 'OSL 39 kap. 3 § första stycket', presumption: 'weak' },
  protectedIdentity: { law: 'OSL 21 kap. 3 § och 22 kap. 1 §', presumption: 'strong' },
  exposedPerson: { law: 'OSL 21 kap. 7 §', presumption: 'weak' },
} as const satisfies Record<string, Omit<SecrecyMark, 'field'>>;

/** Marks a field by one of the usual provisions: `markField('homeAddress', 'homeAddress')`. */
export function markField(field: string, by: keyof typeof SECRECY): SecrecyMark {
  return { field, ...SECRECY[by] };
}
