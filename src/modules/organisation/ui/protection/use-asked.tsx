import { type ReactNode, useState } from 'react';
import {
  Confirm,
  type ConfirmProps,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
} from '../../../../platform/ui/index.ts';

interface Question extends Pick<ConfirmProps, 'question' | 'verb' | 'grave'> {
  readonly what: ReactNode;
  /** Does it; what it throws is told in the question, which then stays. */
  act(): Promise<void>;
}

/** Asks before something is done: `ask` puts the question, `dialog` is where it stands. */
export function useAsked() {
  const [asked, setAsked] = useState<Question>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function confirm(question: Question) {
    setBusy(true);
    setProblem(undefined);
    try {
      await question.act();
      setAsked(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  function close() {
    setAsked(undefined);
    setProblem(undefined);
  }
  const dialog =
    asked === undefined ? null : (
      <Confirm
        open
        busy={busy}
        question={asked.question}
        verb={asked.verb}
        grave={asked.grave ?? false}
        onConfirm={() => void confirm(asked)}
        onClose={close}
      >
        {asked.what}
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
      </Confirm>
    );
  return { ask: setAsked, dialog };
}
