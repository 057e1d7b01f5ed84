import { z } from 'zod';

export const KINDS = ['own', 'rented'] as const;
const WEEKDAYS = 7;

const name = z.string().trim().min(1).max(200);
const municipality = z.string().regex(/^\d{4}$/);
const desks = z.array(z.int().min(0).max(10_000)).length(WEEKDAYS);

/** A workplace as it is kept: its name is what it is known by, desks are those of Monday to Sunday. */
export const workplaceForm = z
  .strictObject({ name, kind: z.enum(KINDS), municipality, desks, isOpen: z.boolean().default(true) })
  .meta({
    id: 'WorkplaceForm',
    example: {
      name: 'Lövstads hälsocentral',
      kind: 'own',
      municipality: '2280',
      desks: [4, 4, 4, 4, 2, 0, 0],
      isOpen: true,
    },
  });
export type WorkplaceKept = z.output<typeof workplaceForm>;

/** A workplace as its list answers it, with room and distance for whoever reads. */
export const workplaceRow = z
  .object({
    ...workplaceForm.shape,
    id: z.uuid(),
    isOpen: z.boolean(),
    municipalityName: z.string(),
    /** Desks that agreements hold, Monday to Sunday. */
    taken: desks,
    hasRoom: z.boolean(),
    /** From the reader's municipality to this one, in whole kilometres; null when none is known of them. */
    kilometres: z.int().nullable(),
  })
  .meta({ id: 'Workplace' });
export type WorkplaceRow = z.output<typeof workplaceRow>;

export const workplaceList = z.object({ items: z.array(workplaceRow) }).meta({ id: 'Workplaces' });

/** On which weekdays somebody means to sit there: `2,4`. */
export const workplaceQuery = z.object({
  weekdays: z
    .string()
    .regex(/^[1-7](,[1-7]){0,6}$/)
    .optional()
    .meta({ example: '2,4' }),
});

export const REJECT_REASONS = ['fields', 'name', 'kind', 'municipality', 'desks', 'repeated'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export const importAnswer = z
  .object({
    counts: z.object({ new: z.int(), changed: z.int(), known: z.int() }),
    rejects: z.array(z.object({ line: z.int(), reason: z.enum(REJECT_REASONS), text: z.string() })),
  })
  .meta({ id: 'WorkplaceImport' });
export type WorkplaceImportAnswer = z.output<typeof importAnswer>;
