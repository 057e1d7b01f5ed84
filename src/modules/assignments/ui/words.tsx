import type { LocalDate } from '../../../kernel/local-date.ts';
import { PageLink, StatusTag, type Tone, useFormats, useMay, useTexts } from '../../../platform/ui/index.ts';
import type { AssignmentRow, ClauseLink } from '../api.ts';
import { assignmentTexts } from '../texts.ts';

const TONES = {
  open: 'attention',
  'in-progress': 'waiting',
  reported: 'waiting',
  'carried-out': 'done',
  'not-carried-out': 'neutral',
  'with-whole': 'neutral',
} as const satisfies Record<AssignmentRow['state'], Tone>;

/** How an assignment stands, and that its day has gone by when it has. */
export function StateTag({
  of: { state, isOverdue, receivedOn },
}: {
  readonly of: Pick<AssignmentRow, 'state' | 'isOverdue' | 'receivedOn'>;
}) {
  const t = useTexts(assignmentTexts);
  return (
    <>
      <StatusTag tone={TONES[state]}>{t(`assignments.state.${state}`)}</StatusTag>
      {state === 'with-whole' && receivedOn === null ? (
        <>
          {' '}
          <StatusTag tone="attention">{t('assignments.state.open')}</StatusTag>
        </>
      ) : null}
      {isOverdue ? (
        <>
          {' '}
          <StatusTag tone="late">{t('assignments.overdue')}</StatusTag>
        </>
      ) : null}
    </>
  );
}

/** As what, for which unit and by whom it is held today. */
export function useOwnerText() {
  const t = useTexts(assignmentTexts);
  return ({ role, unit, holder }: AssignmentRow['owner']) =>
    t('assignments.owner', {
      role: t(`assignments.role.${role}`),
      unit: unit.name,
      holder: holder ?? t('assignments.nobody'),
    });
}

/** A clause, leading to its matter in the minutes. */
export function ClausePlace({ of }: { readonly of: ClauseLink }) {
  const text = useClauseText();
  const mayRead = useMay('minutes.read');
  if (!mayRead) return text(of);
  return (
    <PageLink
      to="/minutes/$minutesId/matters/$position"
      params={{ minutesId: of.minutesId, position: String(of.position) }}
    >
      {text(of)}
    </PageLink>
  );
}

/** What a clause is called: whose, of which day, of which matter. */
export function useClauseText() {
  const t = useTexts(assignmentTexts);
  const { day } = useFormats();
  return ({ organ, meetingDate, number }: ClauseLink) =>
    t('assignments.clause-link', {
      organ: organ ?? '',
      day: meetingDate === null ? '' : day(meetingDate as LocalDate),
      number: number ?? '',
    });
}
