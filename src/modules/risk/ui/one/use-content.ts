import { useQueryClient } from '@tanstack/react-query';
import { instant } from '../../../../kernel/clock.ts';
import { type Id, newId, systemRandom } from '../../../../kernel/ids.ts';
import { api } from '../../../../platform/ui/index.ts';
import type { RiskAssessmentView } from '../../api.ts';
import type { AssessmentContent } from '../../assessment.ts';
import { assessmentQuery } from '../pages.ts';

/** Saves of this tab, one after the other: who presses twice does not come in their own way. */
let saving: Promise<unknown> = Promise.resolve();

/** What is written together: a draft is saved at each step over the revision that the writer has before them. */
export function useContent({ id }: Pick<RiskAssessmentView, 'id'>) {
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: ['risk'] });
  return {
    reload,
    save: (change: (content: AssessmentContent) => Partial<AssessmentContent>): Promise<void> => {
      const saved = saving.then(async () => {
        const { revision, content } = await queries.ensureQueryData(assessmentQuery(id));
        const body = { revision, content: { ...content, ...change(content) } };
        await api.put(`/api/v1/risk-assessments/${id}`, body);
        await reload();
      });
      saving = saved.catch(() => undefined);
      return saved;
    },
  };
}

/** An id for a row that is written here. */
export function newRowId(): string {
  return newId<Id<'Row'>>(instant(new Date().toISOString()), systemRandom);
}
