import { Button } from '@navikt/ds-react/Button';
import { z } from 'zod';
import { api, Form, useForm, useTexts } from '../../../../platform/ui/index.ts';
import type { personView } from '../../api.ts';
import { PersonField } from '../person-field.tsx';
import type { Done } from './protection-page.tsx';
import { protectionTexts } from './texts.ts';
import { useAsked } from './use-asked.tsx';

const asked = z.object({ handlerId: z.uuid() });

interface PartProps {
  readonly person: z.output<typeof personView>;
  onDone(what: Done): Promise<void>;
}

/** Those who see the person, each with the way to take them off the list, and the way to add one. */
export function HandlerList({ person, onDone }: PartProps) {
  const t = useTexts(protectionTexts);
  const { ask, dialog } = useAsked();
  async function name(handlerIds: readonly string[], what: Done) {
    await api.put(`/api/v1/people/${person.id}/handlers`, { handlerIds });
    await onDone(what);
  }
  const others = (id: string) => person.handlers.map((one) => one.id).filter((one) => one !== id);
  const form = useForm({
    schema: asked,
    onSubmit: ({ handlerId }) => name([...others(handlerId), handlerId], 'added'),
  });
  return (
    <section aria-labelledby="handlers">
      <h2 id="handlers">{t('organisation.protection.handlers')}</h2>
      <p>{t('organisation.protection.handlers.what', { name: person.name })}</p>
      <ul>
        {person.handlers.map((one) => (
          <li key={one.id}>
            <span id={one.id}>{one.name}</span>{' '}
            <Button
              variant="tertiary"
              size="small"
              aria-describedby={one.id}
              onClick={() =>
                ask({
                  question: t('organisation.protection.remove.question', { handler: one.name }),
                  verb: t('organisation.protection.remove'),
                  what: <p>{t('organisation.protection.remove.what', { handler: one.name, name: person.name })}</p>,
                  act: () => name(others(one.id), 'removed'),
                })
              }
            >
              {t('organisation.protection.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <h3>{t('organisation.protection.add.title')}</h3>
      <Form form={form} submit={t('organisation.protection.add')}>
        <PersonField
          form={form}
          name="handlerId"
          path={`/api/v1/people/${person.id}/possible-handlers`}
          label={t('organisation.protection.search')}
          hint={t('organisation.protection.search.hint')}
          missing={t('organisation.protection.search.missing')}
          words={{
            button: t('organisation.protection.search.button'),
            found: t('organisation.protection.search.found'),
            none: t('organisation.protection.search.none'),
          }}
        />
      </Form>
      {dialog}
    </section>
  );
}
