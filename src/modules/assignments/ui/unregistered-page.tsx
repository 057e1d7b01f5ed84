import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { api, Form, Page, PageLink, useForm, useTexts } from '../../../platform/ui/index.ts';
import type { UnregisteredList } from '../api.ts';
import { assignmentTexts } from '../texts.ts';
import { unregisteredPage, unregisteredQuery } from './pages.ts';
import { TermsFields, termsShape } from './terms-fields.tsx';
import { ClausePlace } from './words.tsx';

/** What minutes gave somebody to do and nobody has registered yet. */
export function UnregisteredPage() {
  const t = useTexts(assignmentTexts);
  const { data } = useSuspenseQuery(unregisteredQuery);
  return (
    <Page
      title={t('assignments.unregistered')}
      kicker={<PageLink to="/assignments">{t('assignments.title')}</PageLink>}
      lead={t('assignments.unregistered.lead')}
    >
      {data.items.length === 0 ? <p className="empty">{t('assignments.unregistered.none')}</p> : null}
      {data.items.map((one) => (
        <Unregistered key={one.id} of={one} units={data.units} />
      ))}
    </Page>
  );
}

const entered = z.object(termsShape);

interface UnregisteredProps {
  readonly of: UnregisteredList['items'][number];
  readonly units: UnregisteredList['units'];
}

function Unregistered({ of, units }: UnregisteredProps) {
  const t = useTexts(assignmentTexts);
  const queries = useQueryClient();
  const navigate = unregisteredPage.useNavigate();
  const form = useForm({
    schema: entered,
    initial: { role: of.role, dueOn: of.due === null ? null : (parseLocalDate(of.due) ?? null) },
    onSubmit: async (terms, call) => {
      const sent = { clauseId: of.id, ...terms };
      const { id } = await api.post<{ id: string }>('/api/v1/assignments-from-clauses', sent, call);
      await queries.invalidateQueries({ queryKey: ['assignments'] });
      await navigate({ to: '/assignments/$assignmentId', params: { assignmentId: id } });
    },
  });
  return (
    <article aria-labelledby={of.id}>
      <h2 id={of.id}>{of.title === '' ? of.task : of.title}</h2>
      <p className="muted">
        <ClausePlace of={of} />
      </p>
      <p>{of.text}</p>
      {of.condition === null ? null : <p>{t('assignments.condition', { condition: of.condition })}</p>}
      <p>{t('assignments.unregistered.given-to', { to: of.to })}</p>
      <Form form={form} submit={t('assignments.register')}>
        <TermsFields form={form} units={units} />
      </Form>
    </article>
  );
}
