import { Button } from '@navikt/ds-react/Button';
import type { z } from 'zod';
import { api, useTexts } from '../../../../platform/ui/index.ts';
import type { personView } from '../../api.ts';
import type { Done } from './protection-page.tsx';
import { protectionTexts } from './texts.ts';
import { useAsked } from './use-asked.tsx';

interface PartProps {
  readonly person: z.output<typeof personView>;
  onDone(what: Done): Promise<void>;
}

/** What protection means, and the way to set it. */
export function SetProtection({ person, onDone }: PartProps) {
  const t = useTexts(protectionTexts);
  const { ask, dialog } = useAsked();
  const set = () =>
    ask({
      question: t('organisation.protection.set.question', { name: person.name }),
      verb: t('organisation.protection.set'),
      what: <p>{t('organisation.protection.set.what')}</p>,
      act: async () => {
        await api.put(`/api/v1/people/${person.id}/protection`, undefined);
        await onDone('protected');
      },
    });
  return (
    <>
      <ul>
        <li>{t('organisation.protection.means.hidden')}</li>
        <li>{t('organisation.protection.means.place')}</li>
        <li>{t('organisation.protection.means.handlers')}</li>
        <li>{t('organisation.protection.means.looks')}</li>
      </ul>
      <div className="actions">
        <Button onClick={set}>{t('organisation.protection.set')}</Button>
      </div>
      {dialog}
    </>
  );
}
