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

/** The way to show the person to everyone again whom the policy lets. */
export function LiftProtection({ person, onDone }: PartProps) {
  const t = useTexts(protectionTexts);
  const { ask, dialog } = useAsked();
  const lift = () =>
    ask({
      grave: true,
      question: t('organisation.protection.lift.question', { name: person.name }),
      verb: t('organisation.protection.lift'),
      what: <p>{t('organisation.protection.lift.what')}</p>,
      act: async () => {
        await api.delete(`/api/v1/people/${person.id}/protection`);
        await onDone('lifted');
      },
    });
  return (
    <section aria-labelledby="lift">
      <h2 id="lift">{t('organisation.protection.lift')}</h2>
      <p>{t('organisation.protection.lift.when')}</p>
      <div className="actions">
        <Button variant="secondary" onClick={lift}>
          {t('organisation.protection.lift')}
        </Button>
      </div>
      {dialog}
    </section>
  );
}
