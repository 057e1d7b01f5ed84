import type { LocalDate } from '../../../../kernel/local-date.ts';
import { DayText, PageLink, StatusTag, type Tone, useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { DutyRow, OneDuty } from '../../api.ts';
import { dutyCardTexts } from './texts.ts';

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
  const t = useTexts(dutyCardTexts);
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
