import { z } from 'zod';
import { checklist, limit, preference } from '../guidelines/ui/parts.ts';
import { amnestyTold } from './amnesty/api.ts';

/** What one needs to know to fill in a report of a kind, as the API answers it. */

const id = z.uuid();

/** Another case that one goes with. */
export const relatedCase = z.object({ id, kindTitle: z.string(), title: z.string() });

/** What the guideline in force will hold against the answers, so that the page can tell it at once. */
const rules = z.object({
  limits: z.array(limit),
  preferences: z.array(preference),
  checklists: z.array(checklist),
  /** The headings of the sections that those cite. */
  sections: z.array(z.object({ id: z.string(), heading: z.string() })),
});

export const reportFormView = z
  .object({
    kind: z.string(),
    title: z.string(),
    person: z.object({ id, name: z.string() }),
    isOwn: z.boolean(),
    /** No place is asked for: the person's identity is protected. */
    isPlaceHidden: z.boolean(),
    /** The person's other cases that it can go with. */
    relatable: z.array(relatedCase),
    employments: z.array(
      z.object({
        id,
        title: z.string(),
        unit: z.string(),
        share: z.number().nullable(),
        managers: z.array(z.string()),
      }),
    ),
    /** What is reported now is assessed as new. */
    amnesty: amnestyTold.nullable(),
    guideline: z.object({ versionId: id, title: z.string(), rules }).nullable(),
    exemptions: z.array(
      z.object({ id: z.string(), title: z.string(), items: z.array(z.object({ id: z.string(), text: z.string() })) }),
    ),
  })
  .meta({ id: 'CaseReportForm' });
