import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/ui/index.ts';
import type { CaseViewed } from '../queries.ts';

/** Takes a step with a case over the revision that the reader has before them, and shows the case as it became. */
export function useCaseStep({ id, revision }: Pick<CaseViewed, 'id' | 'revision'>) {
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: ['cases'] });
  return {
    reload,
    take: async (step: string, body: unknown, call: { readonly idempotencyKey?: string } = {}) => {
      await api.post(`/api/v1/cases/${id}/${step}`, body, { ...call, ifMatch: `"${revision}"` });
      await reload();
    },
  };
}
