import { useQueryClient } from '@tanstack/react-query';
import { instant } from '../../../../kernel/clock.ts';
import { type Id, newId, systemRandom } from '../../../../kernel/ids.ts';
import { api } from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import type { AssessmentContent } from '../../assessment.ts';

/** What is written together: a draft is saved at each step over the revision that the writer has before them. */
export function useContent({ id, revision, content }: RiskAssessmentView) {
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: ['risk'] });
  return {
    reload,
    save: async (part: Partial<AssessmentContent>) => {
      await api.put(`/api/v1/risk-assessments/${id}`, { revision, content: { ...content, ...part } });
      await reload();
    },
  };
}

/** An id for a row that is written here. */
export function newRowId(): string {
  return newId<Id<'Row'>>(instant(new Date().toISOString()), systemRandom);
}
