import { z } from 'zod';
import { ROLES } from '../../access/index.ts';

export const languageSchema = z.enum(['sv', 'en']);

/** What the frame of every page shows of the employer. */
export const shownEmployerSchema = z.object({
  name: z.string(),
  /** An address of ours. */
  logo: z.string().optional(),
  /** Whom to write to about the interface's accessibility. */
  contact: z.object({ email: z.string().optional(), phone: z.string().optional() }).optional(),
});

export type ShownEmployer = z.infer<typeof shownEmployerSchema>;

/** Who is here, for the frame of every page, signed in or not. */
export const meSchema = z
  .object({
    /** Null = nobody is signed in. The id is the account's when it is tied to no person. */
    person: z.object({ id: z.string(), name: z.string() }).nullable(),
    employer: shownEmployerSchema,
    roles: z.array(z.enum(ROLES)),
    language: languageSchema,
    /** `resource.action` of every line of the policy table by which the person may reach anything at all. */
    navigation: z.array(z.string().meta({ example: 'unit.read' })),
    /** The server's day. */
    today: z.iso.date(),
    demonstration: z.boolean(),
  })
  .meta({ id: 'Me' });

export type Me = z.infer<typeof meSchema>;

/** The wish for a language; kept with the account of whoever is signed in. */
export const languageChoiceSchema = z.strictObject({ language: languageSchema });

/** What a browser asks `/sign-in` for. */
export const signInQuerySchema = z.object({
  return: z.string().optional(),
  'step-up': z.literal('1').optional(),
  employer: z.string().optional(),
});
