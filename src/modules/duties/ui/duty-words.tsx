import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  DayText,
  PageLink,
  StatusTag,
  type Tone,
  useFormats,
  useLanguage,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { DutyRow, OneDuty } from '../api.ts';
import { dutyPageTexts } from './texts.ts';

const TONES = {
  late: 'late',
  today: 'attention',
  soon: 'attention',
  later: 'waiting',
  met: 'done',
  'met-recorded-late': 'done',
  'met-late': 'done',
  withdrawn: 'neutral',
} as const satisfies Record<OneDuty['status'], Tone>;

/** How a duty stands, in words. */
export function DutyStatusTag({ status }: { readonly status: OneDuty['status'] }) {
  const t = useTexts(dutyPageTexts);
  return <StatusTag tone={TONES[status]}>{t(`duties.status.${status}`)}</StatusTag>;
}

/** What is to be done, leading to the duty's own page. */
export function DutyLink({ duty }: { readonly duty: Pick<DutyRow, 'subject' | 'template' | 'occasion' | 'title'> }) {
  const language = useLanguage();
  const { subject, template, occasion } = duty;
  return (
    <PageLink
      to="/duties/$kind/$subjectId/$template/$occasion"
      params={{ kind: subject.kind, subjectId: subject.id, template, occasion }}
    >
      {duty.title[language]}
    </PageLink>
  );
}

/** By when, with the distance, and how it stands. */
export function DueText({ duty }: { readonly duty: Pick<OneDuty, 'dueOn' | 'status'> }) {
  return (
    <span className="duty-due">
      <DayText day={duty.dueOn as LocalDate} distance />
      <DutyStatusTag status={duty.status} />
    </span>
  );
}

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
