import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { z } from 'zod';
import {
  api,
  Confirm,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  SummaryList,
  useLanguage,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import type { absence, absenceList, personView } from '../../api.ts';
import { usePeriod } from '../use-period.ts';
import { countryName } from './countries.ts';
import { absenceTexts } from './texts.ts';

type Absence = z.output<typeof absence>;
type Ending = 'ended' | 'withdrawn';

interface AbsenceListProps {
  readonly person: z.output<typeof personView>;
  readonly absences: z.output<typeof absenceList>;
  onDone(what: Ending): Promise<void>;
}

/** The absences that have not ended, each with who stands in and, for who may, the ways to end it. */
export function AbsenceList({ person, absences, onDone }: AbsenceListProps) {
  const t = useTexts(absenceTexts);
  const period = usePeriod();
  const [asked, setAsked] = useState<{ readonly absence: Absence; readonly ending: Ending }>();
  async function done(what: Ending) {
    setAsked(undefined);
    await onDone(what);
  }
  return (
    <section aria-labelledby="absences">
      <h2 id="absences">{t('organisation.absence.now')}</h2>
      {absences.items.length === 0 ? <p>{t('organisation.absence.none')}</p> : null}
      {absences.items.map((one) => (
        <section key={one.id} aria-labelledby={one.id}>
          <h3 id={one.id}>{period(one.from, one.lastDay)}</h3>
          <Facts absence={one} person={person} />
          {absences.mayRegister ? <Ways absence={one} onAsk={(ending) => setAsked({ absence: one, ending })} /> : null}
        </section>
      ))}
      {asked === undefined ? null : (
        <EndConfirm name={person.name} {...asked} onDone={done} onClose={() => setAsked(undefined)} />
      )}
    </section>
  );
}

function Facts({ absence, person }: { readonly absence: Absence; readonly person: AbsenceListProps['person'] }) {
  const t = useTexts(absenceTexts);
  const language = useLanguage();
  const employment = person.employments.find(({ id }) => id === absence.employmentId);
  return (
    <SummaryList
      rows={[
        { label: t('organisation.absence.kind'), value: t(`organisation.absence.kind.${absence.kind}`) },
        {
          label: t('organisation.absence.deputy'),
          value: absence.deputy?.name ?? t('organisation.absence.no-deputy'),
        },
        ...(absence.country === null
          ? []
          : [{ label: t('organisation.absence.country'), value: countryName(language, absence.country) }]),
        ...(employment === undefined
          ? []
          : [{ label: t('organisation.absence.employment'), value: `${employment.title} ${employment.employeeId}` }]),
      ]}
    />
  );
}

/** What has begun and goes on after today can end today; any of them can be taken back. */
function Ways({ absence, onAsk }: { readonly absence: Absence; onAsk(ending: Ending): void }) {
  const t = useTexts(absenceTexts);
  const today = useToday();
  const goesOn = absence.from <= today && (absence.lastDay === null || absence.lastDay > today);
  return (
    <div className="actions">
      {goesOn ? (
        <Button variant="secondary" size="small" aria-describedby={absence.id} onClick={() => onAsk('ended')}>
          {t('organisation.absence.end')}
        </Button>
      ) : null}
      <Button variant="secondary" size="small" aria-describedby={absence.id} onClick={() => onAsk('withdrawn')}>
        {t('organisation.absence.withdraw')}
      </Button>
    </div>
  );
}

interface EndConfirmProps {
  readonly name: string;
  readonly absence: Absence;
  readonly ending: Ending;
  onDone(what: Ending): Promise<void>;
  onClose(): void;
}

function EndConfirm({ name, absence, ending, onDone, onClose }: EndConfirmProps) {
  const t = useTexts(absenceTexts);
  const period = usePeriod()(absence.from, absence.lastDay);
  const today = useToday();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  const ends = ending === 'ended';
  async function end() {
    setBusy(true);
    try {
      await api.patch(`/api/v1/absences/${absence.id}`, { lastDay: ends ? today : null });
      await onDone(ending);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }
  return (
    <Confirm
      open
      grave={!ends}
      busy={busy}
      question={ends ? t('organisation.absence.end.question') : t('organisation.absence.withdraw.question')}
      verb={ends ? t('organisation.absence.end') : t('organisation.absence.withdraw')}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <p>
        {ends
          ? t('organisation.absence.end.what', { period, name })
          : t('organisation.absence.withdraw.what', { period })}
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </Confirm>
  );
}
