import { z } from 'zod';
import { listQuery } from '../api.ts';

/** What narrows and orders the register, as its page's address says it. */
export const viewFilter = listQuery
  .omit({ limit: true, page: true })
  .extend({ sort: listQuery.shape.sort.unwrap().optional() })
  .strict()
  .meta({ id: 'CaseViewFilter', example: { status: 'reported', sort: '-reported' } });
export type ViewFilter = z.output<typeof viewFilter>;

/** A view as it is saved; one of the same name is replaced. */
export const viewForm = z
  .strictObject({ name: z.string().trim().min(1).max(80), filter: viewFilter })
  .meta({ id: 'CaseViewForm', example: { name: 'Väntar på mig', filter: { status: 'reported' } } });

export const viewMade = z.object({ id: z.uuid() }).meta({ id: 'CaseViewMade' });

export const savedViews = z
  .object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), filter: viewFilter })) })
  .meta({
    id: 'CaseViews',
    example: {
      items: [{ id: '018f3a6e-5c3b-7000-8000-000000000001', name: 'Väntar på mig', filter: { status: 'reported' } }],
    },
  });
export type SavedViews = z.output<typeof savedViews>;
