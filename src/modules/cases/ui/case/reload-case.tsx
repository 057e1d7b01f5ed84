import { Button } from '@navikt/ds-react/Button';
import { type ProblemDetails, useTexts } from '../../../../platform/ui/index.ts';
import { isStale } from '../queries.ts';
import { casePageTexts } from '../texts.ts';

interface ReloadCaseProps {
  readonly problem: ProblemDetails | undefined;
  onReload(): Promise<void>;
}

/** Beside a problem that says that somebody came before: the way to what is so now. What was typed stays. */
export function ReloadCase({ problem, onReload }: ReloadCaseProps) {
  const t = useTexts(casePageTexts);
  if (!isStale(problem)) return null;
  return (
    <Button type="button" variant="secondary" onClick={() => void onReload()}>
      {t('cases.case.reload')}
    </Button>
  );
}
