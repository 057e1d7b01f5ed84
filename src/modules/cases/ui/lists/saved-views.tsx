import './saved-views.css';
import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import {
  api,
  Disclosure,
  Form,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  TextField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import type { SavedViews as Views } from '../../views/api.ts';
import { registerPage } from '../pages.ts';
import { viewsQuery } from '../queries.ts';
import { casePageTexts } from '../texts.ts';

/** The views of the register that the reader has saved, and the way to save what is chosen now. */
export function SavedViews({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useTexts(casePageTexts);
  const queries = useQueryClient();
  const {
    data: { items },
  } = useSuspenseQuery(viewsQuery);
  const [told, setTold] = useState<{ readonly text: string }>();
  const [problem, setProblem] = useState<ProblemDetails>();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told !== undefined) status.current?.focus();
  }, [told]);
  async function tell(text: string) {
    await queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
    setTold({ text });
  }
  async function remove({ id, name }: Views['items'][number]) {
    setProblem(undefined);
    try {
      await api.delete(`/api/v1/case-views/${id}`);
      await tell(t('cases.views.removed', { name }));
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <section className="saved-views" aria-labelledby="saved-views">
      <h2 className="saved-views__title" id="saved-views">
        {t('cases.views')}
      </h2>
      <p role="status" ref={status} tabIndex={-1}>
        {told?.text}
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {items.length === 0 ? <p className="muted">{t('cases.views.none')}</p> : null}
      <ul className="saved-views__list">
        {items.map((view) => (
          <li key={view.id}>
            <PageLink to="/cases" search={searchOf(view)}>
              {view.name}
            </PageLink>
            <Button
              variant="tertiary"
              size="small"
              aria-label={t('cases.views.remove', { name: view.name })}
              onClick={() => void remove(view)}
            >
              {t('cases.views.remove.short')}
            </Button>
          </li>
        ))}
      </ul>
      {isFiltered ? (
        <Disclosure title={t('cases.views.save')}>
          {(close) => (
            <SaveView
              onSaved={async (name) => {
                close();
                await tell(t('cases.views.saved', { name }));
              }}
            />
          )}
        </Disclosure>
      ) : null}
    </section>
  );
}

const asked = z.object({ name: z.string().trim().min(1).max(80) });

function SaveView({ onSaved }: { onSaved(name: string): Promise<void> }) {
  const t = useTexts(casePageTexts);
  const { page: _, ...view } = registerPage.useSearch();
  const form = useForm({
    schema: asked,
    async onSubmit({ name }, call) {
      await api.post('/api/v1/case-views', { name, filter: view }, call);
      await onSaved(name);
    },
  });
  return (
    <Form form={form} submit={t('cases.views.save')}>
      <TextField
        form={form}
        name="name"
        label={t('cases.views.name')}
        hint={t('cases.views.name.hint')}
        missing={t('cases.views.name.missing')}
      />
    </Form>
  );
}

/** A saved view as the address of the register's page. */
function searchOf({ filter: { inAmnesty, organisationNumber: _, ...filter } }: Views['items'][number]) {
  return { ...filter, page: 1, ...(inAmnesty === 'true' ? { inAmnesty } : {}) };
}
