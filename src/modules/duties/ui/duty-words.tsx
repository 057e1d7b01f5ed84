import type { LocalDate } from '../../../kernel/local-date.ts';
import { useFormats, useTexts } from '../../../platform/ui/index.ts';
import type { DutyRow } from '../api.ts';
import { dutyPageTexts } from './texts.ts';

type Role = DutyRow['role'] | 'hr-head';

/** What a role is called inside a sentence. */
export function useRoleName(): (role: string) => string {
  const t = useTexts(dutyPageTexts);
  return (role) => t(`duties.role.${role as Role}`);
}

/** Why a duty is the reader's, in a sentence. */
export function useWhyMine(): (duty: Pick<DutyRow, 'as' | 'role' | 'holders' | 'answeredBy'>) => string {
  const t = useTexts(dutyPageTexts);
  const roleName = useRoleName();
  return ({ as, role, holders, answeredBy }) => {
    const holder = holders[0]?.name ?? t('duties.somebody');
    const named = { role: roleName(role), name: holder };
    switch (as) {
      case 'deputy':
        return t('duties.as.deputy', named);
      case 'superior':
        return t('duties.as.superior', named);
      case 'climbed':
        return t('duties.as.climbed', named);
      case 'holder':
        if (role === 'employee') return t('duties.as.holder.own');
        return answeredBy[0] === undefined
          ? t('duties.as.holder', named)
          : t('duties.as.holder.away', { ...named, name: answeredBy[0].name });
      default:
        return '';
    }
  };
}

/** That it was put off or handed over, if it was. */
export function DutyNotes({ duty }: { readonly duty: Pick<DutyRow, 'snoozedUntil' | 'handedOverOn' | 'receivedOn'> }) {
  const t = useTexts(dutyPageTexts);
  const { day } = useFormats();
  const { snoozedUntil, handedOverOn, receivedOn } = duty;
  const handedOver =
    handedOverOn === null
      ? null
      : receivedOn === null
        ? t('duties.handed-over', { day: day(handedOverOn as LocalDate) })
        : t('duties.handed-over.received', {
            day: day(handedOverOn as LocalDate),
            received: day(receivedOn as LocalDate),
          });
  const notes = [
    snoozedUntil === null ? null : t('duties.snoozed', { day: day(snoozedUntil as LocalDate) }),
    handedOver,
  ];
  const told = notes.filter((note) => note !== null);
  return told.length === 0 ? null : <span className="muted"> {told.join(' ')}</span>;
}
