import type { WorkplacesKept } from './actions.ts';
import type { ReadWorkplaces } from './rows.ts';
import { workplaceTexts } from './texts.ts';

/** What keeping a file of workplaces did, in lines for whoever runs a command. */
export async function workplaceReport(
  counts: WorkplacesKept,
  { rejects }: Pick<ReadWorkplaces, 'rejects'>,
): Promise<string[]> {
  const t = await workplaceTexts.in('sv');
  return [
    t('workplaces.kept', { ...counts }),
    ...rejects.map(({ line, reason }) => t('workplaces.reject', { line, text: t(`workplaces.reject.${reason}`) })),
  ];
}
