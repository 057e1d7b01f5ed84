import type { EquipmentRead } from './import/actions.ts';
import { equipmentTexts } from './texts.ts';

/** What reading an asset register in did, or would do, in lines for whoever runs a command. */
export async function equipmentReport(
  { counts, rejects }: EquipmentRead,
  { isPreview = false } = {},
): Promise<string[]> {
  const t = await equipmentTexts.in('sv');
  return [
    t(isPreview ? 'equipment.import.preview' : 'equipment.import.done', { ...counts }),
    ...rejects.map(({ line, reason }) => t('equipment.import.reject', { line, text: t(`equipment.reject.${reason}`) })),
  ];
}
