import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import {
  api,
  FlagField,
  Form,
  type FormState,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { MatterView } from '../api.ts';
import { minutesTexts } from '../texts.ts';
import { enteredOf, fieldOf, matterFrom, matterSchema } from './matter-fields.ts';

/** Which field's place is marked in the text; `place` counts clauses or recipients from 0. */
export interface Shown {
  readonly field: 'title' | 'dnr' | 'decisions' | 'recipients';
  readonly place?: number;
}

interface MatterFormProps {
  readonly minutesId: string;
  readonly of: MatterView;
  onShow(shown: Shown): void;
  onSaved(): Promise<void>;
}

/** What was read of a matter, to be put right or found right; one empty clause last, to write what was missed. */
export function MatterForm({ minutesId, of, onShow, onSaved }: MatterFormProps) {
  const t = useTexts(minutesTexts);
  const { content, places, revision, position } = of;
  const [adds, setAdds] = useState(false);
  const [schema] = useState(() => matterSchema(content.decisions.length + 1));
  const last = content.decisions.length;
  const form = useForm({
    schema,
    initial: { ...enteredOf(content), [fieldOf('kind', last)]: 'own', isLeftOut: of.isLeftOut },
    onSubmit: async (entered) => {
      const matter = { revision, isLeftOut: entered.isLeftOut === true, content: matterFrom(entered, content) };
      await api.put(`/api/v1/minutes/${minutesId}/matters/${position}`, matter);
      await onSaved();
    },
  });
  const show = (shown: Shown, found: object | null | undefined) => <Show found={found} onShow={() => onShow(shown)} />;
  return (
    <Form form={form} submit={t('minutes.matter.save')}>
      <TextField form={form} name="number" label={t('minutes.field.number')} size={8} />
      <TextField form={form} name="title" label={t('minutes.field.title')} />
      {show({ field: 'title' }, places.title)}
      <TextField form={form} name="dnr" label={t('minutes.field.dnr')} hint={t('minutes.field.dnr.hint')} />
      {content.dnr.length === 0 ? null : show({ field: 'dnr' }, places.dnr[0])}
      {content.decisions.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of one form never move
        <ClauseFields key={place} form={form} place={place}>
          {show({ field: 'decisions', place }, places.decisions[place])}
        </ClauseFields>
      ))}
      {adds ? (
        <ClauseFields form={form} place={last} />
      ) : (
        <Button type="button" size="small" variant="secondary" onClick={() => setAdds(true)}>
          {t('minutes.clause.add')}
        </Button>
      )}
      <TextAreaField
        form={form}
        name="recipients"
        label={t('minutes.field.recipients')}
        hint={t('minutes.field.recipients.hint')}
      />
      {content.recipients.length === 0 ? null : show({ field: 'recipients' }, places.recipients[0])}
      <FlagField form={form} name="isLeftOut" label={t('minutes.matter.leave-out')} />
    </Form>
  );
}

type MatterState = FormState<ReturnType<typeof matterSchema>>;

interface ClauseFieldsProps {
  readonly form: MatterState;
  readonly place: number;
  readonly children?: React.ReactNode;
}

function ClauseFields({ form, place, children }: ClauseFieldsProps) {
  const t = useTexts(minutesTexts);
  const name = (field: Parameters<typeof fieldOf>[0]) => fieldOf(field, place);
  const n = place + 1;
  const isProposal = form.entered[name('kind')] === 'proposal';
  return (
    <section className="stack" aria-labelledby={`${form.id}-clause-${place}`}>
      <h3 id={`${form.id}-clause-${place}`}>{t('minutes.clause', { n })}</h3>
      <TextAreaField
        form={form}
        name={name('text')}
        label={t('minutes.clause.text', { n })}
        hint={t('minutes.clause.text.hint')}
      />
      {children}
      <SelectField
        form={form}
        name={name('kind')}
        label={t('minutes.clause.kind', { n })}
        options={{ own: t('minutes.kind.own'), proposal: t('minutes.kind.proposal') }}
      />
      {isProposal ? (
        <TextField form={form} name={name('chain')} label={t('minutes.clause.chain', { n })} />
      ) : (
        <>
          <TextField form={form} name={name('to')} label={t('minutes.clause.to', { n })} />
          <TextField form={form} name={name('due')} label={t('minutes.clause.due', { n })} />
        </>
      )}
      <TextField form={form} name={name('condition')} label={t('minutes.clause.condition', { n })} />
    </section>
  );
}

function Show({ found, onShow }: { readonly found: object | null | undefined; onShow(): void }) {
  const t = useTexts(minutesTexts);
  if (found == null) return <p className="muted">{t('minutes.show.not-found')}</p>;
  return (
    <div>
      <Button type="button" size="small" variant="tertiary" onClick={onShow}>
        {t('minutes.show')}
      </Button>
    </div>
  );
}
