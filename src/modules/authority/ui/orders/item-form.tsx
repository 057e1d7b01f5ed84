import { z } from 'zod';
import {
  ChoiceField,
  FlagField,
  Form,
  ManyField,
  PageLink,
  SelectField,
  TextAreaField,
  TextField,
  useForm,
  useTexts,
} from '../../../../platform/ui/index.ts';
import { type DelegationItem, delegationItem, LEVELS } from '../../schema.ts';
import { authorityTexts } from '../../texts.ts';
import { authorityPageTexts } from '../texts.ts';
import { conditionsText, readConditions } from './conditions-text.ts';

const { number, text, decides, level, kind, reportedTo } = delegationItem.shape;
const asked = z.object({
  number,
  text,
  decides,
  when: z
    .string()
    .max(2000)
    .refine((given) => readConditions(given) !== undefined, {
      params: {
        sv: 'Skriv ett villkor på varje rad, till exempel days <= 10 eller countryGroup = nordic.',
        en: 'Write one condition a line, for instance days <= 10 or countryGroup = nordic.',
      },
    })
    .optional(),
  level,
  kind,
  reportedTo,
  maySubDelegate: z.boolean(),
});

interface ItemFormProps {
  readonly versionId: string;
  /** Undefined for a new item. */
  readonly item: DelegationItem | undefined;
  /** What every decision that can be named is called. */
  readonly decisions: Readonly<Record<string, string>>;
  /** The answers that items can ask for, in words. */
  readonly facts: string;
  onSave(item: DelegationItem, idempotencyKey: string): Promise<void>;
}

/** One item of a draft. */
export function ItemForm({ versionId, item, decisions, facts, onSave }: ItemFormProps) {
  const t = useTexts(authorityPageTexts);
  const levels = useTexts(authorityTexts);
  const form = useForm({
    schema: asked,
    initial: item === undefined ? { maySubDelegate: false } : { ...item, when: conditionsText(item.when) },
    async onSubmit({ when = '', ...given }, { idempotencyKey }) {
      await onSave({ ...given, when: readConditions(when) ?? [] }, idempotencyKey);
    },
  });
  const levelNames = [...LEVELS, 'hr-head' as const].map((one) => [one, levels(`authority.level.${one}`)]);
  return (
    <section aria-labelledby="item">
      <h2 id="item">
        {item === undefined ? t('authority.edit.new-item') : t('authority.edit.change-item', { number: item.number })}
      </h2>
      <Form
        form={form}
        submit={t('authority.edit.save-item')}
        also={
          <PageLink to="/delegation/$versionId/edit" params={{ versionId }} search={{ page: 1 }}>
            {t('authority.edit.cancel')}
          </PageLink>
        }
      >
        <TextField form={form} name="number" label={t('authority.edit.number')} size={8} />
        <TextField form={form} name="text" label={t('authority.edit.text')} />
        <ManyField form={form} name="decides" label={t('authority.edit.decides')} options={decisions} />
        <TextAreaField
          form={form}
          name="when"
          label={t('authority.edit.when')}
          hint={t('authority.edit.when.hint', { facts })}
        />
        <SelectField
          form={form}
          name="level"
          label={t('authority.item.level')}
          options={Object.fromEntries(levelNames) as Record<DelegationItem['level'], string>}
        />
        <ChoiceField
          form={form}
          name="kind"
          label={t('authority.item.kind')}
          options={{
            delegation: t('authority.item.kind.delegation'),
            execution: t('authority.item.kind.execution'),
          }}
        />
        <ChoiceField
          form={form}
          name="reportedTo"
          label={t('authority.item.reported')}
          options={{
            committee: t('authority.item.reported.committee'),
            head: t('authority.item.reported.head'),
            nobody: t('authority.item.reported.nobody'),
          }}
        />
        <FlagField form={form} name="maySubDelegate" label={t('authority.edit.sub-delegate')} />
      </Form>
    </section>
  );
}
