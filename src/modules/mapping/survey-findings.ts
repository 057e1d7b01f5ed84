import type { Tx } from '../../platform/database/index.ts';
import type { SurveyId, ToldOfAgreement } from '../surveys/index.ts';
import type { WorkServices } from './services.ts';

/** Keeps the oral agreements that a survey told of as findings. Loaded when there are some, so that the door stays light. */
export async function keepToldFindings(
  tx: Tx,
  services: Pick<WorkServices, 'clock' | 'random'>,
  survey: SurveyId,
  told: readonly ToldOfAgreement[],
): Promise<void> {
  if (told.length === 0) return;
  const { keepToldFindings: keep } = await import('./finding-register/from-survey.ts');
  await keep(tx, services, survey, told);
}
