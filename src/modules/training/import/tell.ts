import type { Language } from '../../../platform/i18n/index.ts';
import type { TrainingImportAnswer } from '../api.ts';
import { trainingTexts } from '../texts.ts';
import type { CompletionsRead } from './actions.ts';

/** What reading in did, with the reasons in the reader's words. */
export async function tellRead(
  { counts, rejects }: CompletionsRead,
  language: Language,
): Promise<TrainingImportAnswer> {
  const t = await trainingTexts.in(language);
  return { counts, rejects: rejects.map((one) => ({ ...one, text: t(`training.reject.${one.reason}`) })) };
}
