import type { LocalDate } from '../../../kernel/local-date.ts';
import { StatusTag, type Tone, useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { LoanView } from '../api.ts';
import type { Standing as Stands } from '../loan.ts';
import { equipmentTexts } from '../texts.ts';

const TONES = { out: 'neutral', due: 'late', returned: 'done' } as const satisfies Record<Stands, Tone>;

/** Where a loan stands, in words and colour. */
export function Standing({ of: { standing } }: { readonly of: Pick<LoanView, 'standing'> }) {
  const t = useTexts(equipmentTexts);
  return <StatusTag tone={TONES[standing]}>{t(`equipment.standing.${standing}`)}</StatusTag>;
}

/** The last day that something may be kept. */
export function useLastDay() {
  const t = useTexts(equipmentTexts);
  const formats = useFormats();
  return ({ dueBackOn }: Pick<LoanView, 'dueBackOn'>) =>
    dueBackOn === null ? t('equipment.due.none') : formats.day(dueBackOn as LocalDate);
}
