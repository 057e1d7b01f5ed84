import '@navikt/ds-css/dist/component/form.css';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { parseLocalDate } from '../../../../kernel/local-date.ts';
import {
  api,
  Confirm,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  useTexts,
  useToday,
} from '../../../../platform/ui/index.ts';
import { rolesTexts } from './texts.ts';

export type Ending = 'ended' | 'withdrawn';

interface EndConfirmProps {
  readonly id: string;
  /** "HR, Folktandvården": what is ended, and who holds it. */
  readonly role: string;
  readonly name: string;
  onDone(what: Ending): Promise<void>;
  onClose(): void;
}

/** Asks with which day a role ends, or whether it never was. */
export function EndConfirm({ id, role, name, onDone, onClose }: EndConfirmProps) {
  const t = useTexts(rolesTexts);
  const today = useToday();
  const [ending, setEnding] = useState<Ending>('ended');
  const [day, setDay] = useState<string>(today);
  const [wrongDay, setWrongDay] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function end() {
    const lastDay = ending === 'ended' ? parseLocalDate(day.trim()) : null;
    setWrongDay(lastDay === undefined);
    if (lastDay === undefined) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await api.patch(`/api/v1/roles/${id}`, { lastDay });
      await onDone(ending);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }
  return (
    <Confirm
      open
      grave={ending === 'withdrawn'}
      busy={busy}
      question={t('organisation.roles.end.question', { name, role })}
      verb={ending === 'ended' ? t('organisation.roles.end') : t('organisation.roles.withdraw')}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <div className="stack">
        <RadioGroup legend={t('organisation.roles.end.how')} value={ending} onChange={setEnding}>
          <Radio value="ended">{t('organisation.roles.end.last-day')}</Radio>
          <Radio value="withdrawn" description={t('organisation.roles.end.never.hint')}>
            {t('organisation.roles.end.never')}
          </Radio>
        </RadioGroup>
        {ending === 'ended' ? (
          <TextField
            label={t('organisation.roles.to')}
            description={t('organisation.roles.end.day.hint', { example: today })}
            value={day}
            onChange={({ target }) => setDay(target.value)}
            error={wrongDay ? t('organisation.roles.end.day.wrong', { example: today }) : undefined}
            autoComplete="off"
            htmlSize={14}
          />
        ) : null}
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
      </div>
    </Confirm>
  );
}
