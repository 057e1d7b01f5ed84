import { Loader } from '@navikt/ds-react/Loader';
import { useEffect, useState } from 'react';
import { useTexts } from './language.tsx';
import { uiTexts } from './texts.ts';

/** Quick answers show no wheel at all: it would only flicker. */
const PATIENCE_MS = 300;

/** Stands where something is being fetched; says so after a moment. */
export function Loading({ label }: { readonly label?: string }) {
  const t = useTexts(uiTexts);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      {slow ? (
        <>
          <Loader size="large" aria-hidden title="" />
          <span>{label ?? t('ui.loading')}</span>
        </>
      ) : null}
    </div>
  );
}
