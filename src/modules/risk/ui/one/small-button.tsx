import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { type ProblemDetails, ProblemNotice, problemOf, VisuallyHidden } from '../../../../platform/ui/index.ts';

interface SmallButtonProps {
  readonly text: string;
  /** What it is about, for those who do not see where the button stands. */
  readonly about: string;
  act(): Promise<void>;
}

/** A small thing that is done at once, such as taking away a row of a draft. */
export function SmallButton({ text, about, act }: SmallButtonProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemDetails>();
  async function press() {
    setBusy(true);
    try {
      await act();
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button variant="tertiary" size="small" loading={busy} onClick={() => void press()}>
        <span aria-hidden>{text}</span>
        <VisuallyHidden>{about}</VisuallyHidden>
      </Button>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </>
  );
}
