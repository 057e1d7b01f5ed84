import { Button } from '@navikt/ds-react/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type AnyRouter, RouterProvider } from '@tanstack/react-router';
import { Suspense, startTransition, useState } from 'react';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import type { Language } from '../platform/i18n/index.ts';
import {
  api,
  PlaceProvider,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  ReaderProvider,
  useTexts,
} from '../platform/ui/index.ts';
import { LanguageChoice } from './frame/language-switch.tsx';
import { meQuery, PRODUCT, siteNameOf } from './me.ts';
import { webTexts } from './texts.ts';

interface AppProps {
  readonly router: AnyRouter;
  /** The day by the device's clock, until the server has said which day it is. */
  readonly deviceDay: LocalDate;
}

/** The whole interface. Nothing is shown until it is known who reads, and in which language. */
export function App({ router, deviceDay }: AppProps) {
  const queries = useQueryClient();
  const { data: me, isPending, error, refetch } = useQuery(meQuery);
  const [chosen, setChosen] = useState<Language>();
  if (isPending) return null;
  if (me === undefined)
    return (
      <ReaderProvider language="sv" today={deviceDay} permissions={[]}>
        <NobodyKnown problem={problemOf(error)} onRetry={() => void refetch()} />
      </ReaderProvider>
    );

  function choose(language: Language): void {
    // The page stays as it is until the words have come.
    startTransition(() => setChosen(language));
    // When it cannot be remembered it still holds for this visit.
    void api.post('/api/v1/me/language', { language }).then(
      () => queries.invalidateQueries(),
      () => undefined,
    );
  }

  return (
    <Suspense>
      <ReaderProvider
        language={chosen ?? me.language ?? 'sv'}
        today={parseLocalDate(me.today ?? '') ?? deviceDay}
        permissions={me.navigation ?? []}
      >
        <LanguageChoice value={choose}>
          <PlaceProvider siteName={siteNameOf(me)}>
            <RouterProvider router={router} />
          </PlaceProvider>
        </LanguageChoice>
      </ReaderProvider>
    </Suspense>
  );
}

interface NobodyKnownProps {
  readonly problem: ProblemDetails;
  onRetry(): void;
}

/** Instead of every page, when the server does not even say who reads. */
function NobodyKnown({ problem, onRetry }: NobodyKnownProps) {
  const t = useTexts(webTexts);
  return (
    <main className="page page--text">
      <h1>{PRODUCT}</h1>
      <ProblemNotice problem={problem} />
      <div className="actions">
        <Button onClick={onRetry}>{t('web.retry')}</Button>
      </div>
    </main>
  );
}
