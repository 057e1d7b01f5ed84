import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  api,
  ChoiceField,
  Form,
  Page,
  PageLink,
  SelectField,
  useForm,
  useFormats,
  useTexts,
} from '../../../platform/ui/index.ts';
import { type ClauseView, OUTCOMES, type ProposalList } from '../api.ts';
import { minutesTexts } from '../texts.ts';
import { proposalsQuery } from './pages.ts';

/** Proposals that wait for the minutes of the body that they went to, and linking each to its answer. */
export function ProposalsPage() {
  const t = useTexts(minutesTexts);
  const { data } = useSuspenseQuery(proposalsQuery);
  return (
    <Page
      title={t('minutes.proposals')}
      kicker={<PageLink to="/minutes">{t('minutes.title')}</PageLink>}
      lead={t('minutes.proposals.lead')}
    >
      {data.items.length === 0 ? <p className="empty">{t('minutes.proposals.none')}</p> : null}
      {data.items.map((one) => (
        <Proposal key={one.id} of={one} />
      ))}
    </Page>
  );
}

type ProposalView = ProposalList['items'][number];

function Proposal({ of }: { readonly of: ProposalView }) {
  const t = useTexts(minutesTexts);
  return (
    <article aria-labelledby={of.id}>
      <h2 id={of.id}>
        <PageLink
          to="/minutes/$minutesId/matters/$position"
          params={{ minutesId: of.minutesId, position: String(of.position) }}
        >
          {of.number === null ? of.title : `§ ${of.number} ${of.title}`}
        </PageLink>
      </h2>
      <p className="muted">
        <Origin of={of} />
      </p>
      <p>{of.text}</p>
      {of.condition === null ? null : <p>{t('minutes.clause.rests-on', { condition: of.condition })}</p>}
      {of.suggestions.length === 0 ? (
        <p>{t('minutes.proposals.waits', { to: of.chain.join(', ') })}</p>
      ) : of.mayAnswer ? (
        <AnswerForm of={of} />
      ) : null}
    </article>
  );
}

function Origin({ of: { organ, meetingDate, dnr } }: { readonly of: ClauseView }) {
  const { day } = useFormats();
  return [organ, meetingDate === null ? null : day(meetingDate as LocalDate), ...dnr]
    .filter((one) => one !== null)
    .join(' · ');
}

const entered = z.object({ answerId: z.string(), outcome: z.enum(OUTCOMES) });

function AnswerForm({ of }: { readonly of: ProposalView }) {
  const t = useTexts(minutesTexts);
  const { day } = useFormats();
  const queries = useQueryClient();
  const form = useForm({
    schema: entered,
    onSubmit: async (answer, call) => {
      await api.post(`/api/v1/minutes-proposals/${of.id}/answer`, answer, call);
      await queries.invalidateQueries({ queryKey: ['minutes'] });
    },
  });
  const named = ({ organ, meetingDate, number, text }: ClauseView) =>
    `${organ ?? ''} ${meetingDate === null ? '' : day(meetingDate as LocalDate)} § ${number ?? ''}: ${text}`;
  return (
    <Form form={form} submit={t('minutes.proposals.link-it')}>
      <SelectField
        form={form}
        name="answerId"
        label={t('minutes.proposals.answer')}
        options={Object.fromEntries(of.suggestions.map((one) => [one.id, named(one)]))}
      />
      <ChoiceField
        form={form}
        name="outcome"
        label={t('minutes.proposals.outcome')}
        options={{
          'as-proposed': t('minutes.outcome.as-proposed'),
          changed: t('minutes.outcome.changed'),
          rejected: t('minutes.outcome.rejected'),
          'passed-on': t('minutes.outcome.passed-on'),
        }}
      />
    </Form>
  );
}
