import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';

/** The shapes that the API of certificates asks by and answers with. */

export const certificateApplied = z
  .strictObject({ appliedOn: dayField, reference: z.string().trim().min(1).max(100).optional() })
  .meta({ id: 'CertificateApplied' });

export const certificateIssued = z
  .strictObject({
    issuedOn: dayField,
    validFrom: dayField,
    lastDay: dayField,
    /** The paper, added to the case before. */
    documentId: z.uuid().optional(),
  })
  .meta({ id: 'CertificateIssued' });

const day = z.iso.date();

export const certificateShown = z
  .object({
    title: z.string(),
    /** By the rules as they were when it was decided. */
    isNeeded: z.boolean(),
    applied: z.object({ on: day, reference: z.string().nullable() }).nullable(),
    issued: z
      .object({
        on: day,
        from: day,
        lastDay: day,
        documentId: z.uuid().nullable(),
        /** It holds for every day of the case. */
        coversAll: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'CaseCertificate' });
