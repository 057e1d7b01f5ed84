import type { LocalDate } from '../../kernel/local-date.ts';
import type { AssessmentContent, Hazard } from './assessment.ts';
import type { IndividualAnswer } from './individual.ts';
import type { TemplateContent } from './template.ts';

/** How large a risk is. */
export type Grade = 'low' | 'medium' | 'high';

/** Probability times consequence, set against the template's thresholds. */
export function gradeOf(
  { probability, consequence }: Pick<Hazard, 'probability' | 'consequence'>,
  { medium, high }: TemplateContent['thresholds'],
): Grade {
  const product = probability * consequence;
  return product >= high ? 'high' : product >= medium ? 'medium' : 'low';
}

/** Something that stands in the way of signing, and what it is about. */
export type Lacking =
  | { readonly code: 'representative-missing' }
  | { readonly code: 'representative-called-after' }
  | { readonly code: 'item-open'; readonly item: string }
  | { readonly code: 'action-missing'; readonly hazard: string };

/**
 * What an assessment lacks before the manager may sign it: the safety representative called by that day (AML 6 kap. 4 §),
 * every question of the template thought through, and a measure for every risk that is not low (AFS 2023:1: written,
 * with a plan of what is to be done, by whom and when).
 */
export function lackingIn(
  { representative, withoutRisk, hazards, actions }: AssessmentContent,
  { items, thresholds }: TemplateContent,
  assessedOn: LocalDate,
): Lacking[] {
  const isOpen = (item: string) => !withoutRisk.includes(item) && !hazards.some((one) => one.item === item);
  return [
    ...(representative === null ? [{ code: 'representative-missing' } as const] : []),
    ...(representative !== null && representative.calledOn > assessedOn
      ? [{ code: 'representative-called-after' } as const]
      : []),
    ...items.filter(({ id }) => isOpen(id)).map(({ id }) => ({ code: 'item-open', item: id }) as const),
    ...hazards
      .filter((one) => gradeOf(one, thresholds) !== 'low')
      .filter(({ id }) => !actions.some((action) => action.hazard === id))
      .map(({ id }) => ({ code: 'action-missing', hazard: id }) as const),
  ];
}

/** Whether an employee's answers ask the manager to say what is done about them. */
export function asksForMeasures(answers: readonly IndividualAnswer[]): boolean {
  return answers.some(({ answer }) => answer !== 'fine');
}

/** The questions of the template that were not answered, in its order. */
export function unanswered(answers: readonly IndividualAnswer[], { items }: TemplateContent): string[] {
  return items.map(({ id }) => id).filter((id) => !answers.some(({ item }) => item === id));
}
