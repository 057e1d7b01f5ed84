import { Button } from '@navikt/ds-react/Button';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import {
  api,
  Confirm,
  Form,
  Page,
  PageButton,
  PageLink,
  type ProblemDetails,
  ProblemNotice,
  problemOf,
  TextField,
  useForm,
  useLanguage,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { type DelegationItem, type OrderContent, orderContent } from '../../schema.ts';
import { editPage } from '../pages.ts';
import { questionsQuery, versionQuery } from '../queries.ts';
import { authorityPageTexts } from '../texts.ts';
import { ItemForm } from './item-form.tsx';

/** Saves the draft over the revision that was read, and reads it anew. */
function useSave() {
  const queries = useQueryClient();
  const { versionId } = editPage.useParams();
  const { data } = useSuspenseQuery(versionQuery(versionId));
  return async (change: (content: OrderContent) => OrderContent, idempotencyKey?: string) => {
    const body = { content: change(data.content) };
    await api.put(`/api/v1/delegation-orders/versions/${versionId}`, body, {
      ifMatch: `"${data.revision}"`,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
    await queries.invalidateQueries({ queryKey: ['authority'] });
  };
}

/** A draft, changed part by part; each part is saved by itself. */
export function EditPage() {
  const t = useTexts(authorityPageTexts);
  const language = useLanguage();
  const { versionId } = editPage.useParams();
  const { item: open } = editPage.useSearch();
  const navigate = editPage.useNavigate();
  const { data: version } = useSuspenseQuery(versionQuery(versionId));
  const { data: questions } = useSuspenseQuery(questionsQuery);
  const save = useSave();
  const [saved, setSaved] = useState(0);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (saved > 0) status.current?.focus();
  }, [saved]);
  const { content } = version;
  const item = content.items.find((one) => one.number === open);
  const named = new Map(content.words.map((word) => [word.code, word[language]]));
  const decisions = Object.fromEntries([
    ...questions.decisions.map(({ decision, name }) => [decision, named.get(decision) ?? name[language]]),
    ...content.items.flatMap(({ decides }) => decides.map((one) => [one, named.get(one) ?? one])),
  ]);
  const askable = new Map(
    questions.decisions.flatMap((one) => one.facts).map(({ fact, name }) => [fact, name[language]]),
  );
  const facts = [...askable].map(([fact, name]) => `${fact} (${name})`).join(', ');
  async function saveItem(given: DelegationItem, idempotencyKey: string) {
    await save(
      (old) => ({
        ...old,
        items:
          item === undefined
            ? [...old.items, given]
            : old.items.map((one) => (one.number === item.number ? given : one)),
      }),
      idempotencyKey,
    );
    await navigate({ search: { page: 1 } });
    setSaved((times) => times + 1);
  }
  return (
    <Page title={t('authority.edit.title')} kicker={version.authority.name} lead={t('authority.edit.lead')}>
      <p role="status" ref={status} tabIndex={-1}>
        {saved === 0 ? null : t('authority.edit.saved')}
      </p>
      {open === undefined ? (
        <>
          <TitleForm content={content} onSaved={() => setSaved((times) => times + 1)} />
          <Items items={content.items} onSaved={() => setSaved((times) => times + 1)} />
          <div className="actions">
            <PageButton to="/delegation/$versionId/edit" params={{ versionId }} search={{ page: 1, item: '' }}>
              {t('authority.edit.add')}
            </PageButton>
            <PageButton to="/delegation/$versionId" params={{ versionId }} variant="secondary">
              {t('authority.edit.done')}
            </PageButton>
          </div>
        </>
      ) : (
        <ItemForm key={open} versionId={versionId} item={item} decisions={decisions} facts={facts} onSave={saveItem} />
      )}
    </Page>
  );
}

const titled = z.object({ title: orderContent.shape.title });

interface TitleFormProps {
  readonly content: OrderContent;
  onSaved(): void;
}

function TitleForm({ content, onSaved }: TitleFormProps) {
  const t = useTexts(authorityPageTexts);
  const save = useSave();
  const form = useForm({
    schema: titled,
    initial: { title: content.title },
    async onSubmit({ title }, { idempotencyKey }) {
      await save((old) => ({ ...old, title }), idempotencyKey);
      onSaved();
    },
  });
  return (
    <Form form={form} submit={t('authority.edit.save-title')}>
      <TextField form={form} name="title" label={t('authority.edit.order-title')} />
    </Form>
  );
}

interface ItemsProps {
  readonly items: readonly DelegationItem[];
  onSaved(): void;
}

function Items({ items, onSaved }: ItemsProps) {
  const t = useTexts(authorityPageTexts);
  const { versionId } = editPage.useParams();
  const save = useSave();
  const [removing, setRemoving] = useState<string>();
  const [problem, setProblem] = useState<ProblemDetails>();
  async function remove() {
    const number = removing;
    setRemoving(undefined);
    try {
      await save((old) => ({ ...old, items: old.items.filter((one) => one.number !== number) }));
      onSaved();
    } catch (error) {
      setProblem(problemOf(error));
    }
  }
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('authority.version.items')}</h2>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <ul>
        {items.map(({ number, text }) => (
          <li key={number}>
            <p>
              {number} {text}
            </p>
            <div className="actions">
              <PageLink to="/delegation/$versionId/edit" params={{ versionId }} search={{ page: 1, item: number }}>
                {t('authority.edit.change-item', { number })}
              </PageLink>
              {items.length === 1 ? null : (
                <Button variant="tertiary" size="small" onClick={() => setRemoving(number)}>
                  {t('authority.edit.remove-item', { number })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Confirm
        open={removing !== undefined}
        question={t('authority.edit.remove-question', { number: removing ?? '' })}
        verb={t('authority.edit.remove-verb')}
        onConfirm={() => void remove()}
        onClose={() => setRemoving(undefined)}
      />
    </section>
  );
}
