import { z } from 'zod';
import { dayField } from '../../../platform/fields/index.ts';
import {
  DateField,
  type FormState,
  SelectField,
  TextAreaField,
  TextField,
  useTexts,
} from '../../../platform/ui/index.ts';
import type { DocumentView } from '../api.ts';
import { KINDS, OWNER_ROLES, PERSPECTIVES, type Perspective } from '../document.ts';
import { sv } from '../texts.sv.ts';
import { governingTexts } from '../texts.ts';

const HEARD = /^(?<who>.+?)[\s,:]+(?<on>\d{4}-\d\d-\d\d)[\s,:]+(?<words>\S.*)$/u;

/** What is written of a document. Lists are written one a line. */
export const contentShape = {
  kind: z.enum(KINDS),
  title: z.string().max(300),
  ownerRole: z.enum(OWNER_ROLES).nullable(),
  ownerUnitId: z.string().nullable(),
  decidedOn: dayField,
  journalNumber: z.string().max(100).nullable(),
  validFrom: dayField,
  validTo: dayField.nullable(),
  reviewOn: dayField.nullable(),
  subjects: z.string().max(3_000).nullable(),
  asks: z.string().max(20_000).nullable(),
  heard: z
    .string()
    .max(5_000)
    .nullable()
    .refine((text) => linesOf(text).every((line) => heardIn(line) !== undefined), {
      params: {
        sv: sv['governing.field.heard.wrong'],
        en: 'Write one perspective a line: perspective, day and what it rests on.',
      },
    }),
};

type Content = z.ZodObject<typeof contentShape>;
type Written = z.output<Content>;

function linesOf(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const NAMES: Readonly<Record<string, Perspective>> = {
  hr: 'hr',
  personal: 'hr',
  informationssäkerhet: 'information-security',
  'information security': 'information-security',
  arbetsmiljö: 'work-environment',
  'work environment': 'work-environment',
  juridik: 'law',
  law: 'law',
};

function heardIn(line: string) {
  const groups = HEARD.exec(line)?.groups;
  const perspective = NAMES[groups?.who?.toLowerCase() ?? ''];
  if (groups?.on === undefined || groups.words === undefined || perspective === undefined) return undefined;
  return { perspective, on: groups.on, words: groups.words };
}

/** What was written, as the API takes it. */
export function contentFrom({ subjects, asks, heard, ...rest }: Written) {
  return {
    ...rest,
    subjects: linesOf(subjects),
    asks: linesOf(asks).map((line) => {
      const [of = '', ...what] = line.split(/:\s+/);
      return what.length === 0 ? { of: '–', what: line } : { of, what: what.join(': ') };
    }),
    heard: linesOf(heard).flatMap((line) => heardIn(line) ?? []),
  };
}

/** What stands of a document, as it is written. */
export function writtenOf(of: DocumentView, nameOf: (one: Perspective) => string): Partial<Written> {
  return {
    kind: of.kind,
    title: of.title,
    ownerRole: of.owner?.role ?? null,
    ownerUnitId: of.owner?.unit.id ?? null,
    decidedOn: of.decidedOn,
    journalNumber: of.journalNumber,
    validFrom: of.validFrom,
    validTo: of.validTo,
    reviewOn: of.reviewOn,
    subjects: of.subjects.join('\n'),
    asks: of.asks.map(({ of: whom, what }) => `${whom}: ${what}`).join('\n'),
    heard: of.heard.map(({ perspective, on, words }) => `${nameOf(perspective)} ${on} ${words}`).join('\n'),
  };
}

/** The names of the perspectives in the reader's language. */
export function usePerspectiveName() {
  const t = useTexts(governingTexts);
  return (one: Perspective) => t(`governing.perspective.${PERSPECTIVES.find((known) => known === one) ?? 'hr'}`);
}

interface ContentFieldsProps {
  readonly form: unknown;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** The fields of a document, in any form whose schema holds them. */
export function ContentFields({ form: given, units }: ContentFieldsProps) {
  const t = useTexts(governingTexts);
  const form = given as FormState<Content>;
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t('governing.field.kind')}
        options={{
          policy: t('governing.kind.policy'),
          guideline: t('governing.kind.guideline'),
          rules: t('governing.kind.rules'),
          plan: t('governing.kind.plan'),
          routine: t('governing.kind.routine'),
        }}
      />
      <TextField form={form} name="title" label={t('governing.field.title')} />
      <SelectField
        form={form}
        name="ownerRole"
        label={t('governing.field.owner-role')}
        options={{
          director: t('governing.role.director'),
          'administration-head': t('governing.role.administration-head'),
          'nearest-manager': t('governing.role.nearest-manager'),
          hr: t('governing.role.hr'),
        }}
      />
      <SelectField
        form={form}
        name="ownerUnitId"
        label={t('governing.field.owner-unit')}
        options={Object.fromEntries(units.map(({ id, name }) => [id, name]))}
      />
      <DateField form={form} name="decidedOn" label={t('governing.field.decided')} />
      <TextField form={form} name="journalNumber" label={t('governing.field.number')} />
      <DateField form={form} name="validFrom" label={t('governing.field.valid-from')} />
      <DateField form={form} name="validTo" label={t('governing.field.valid-to')} />
      <DateField form={form} name="reviewOn" label={t('governing.field.review')} />
      <TextAreaField
        form={form}
        name="subjects"
        label={t('governing.field.subjects')}
        hint={t('governing.field.subjects.hint')}
      />
      <TextAreaField form={form} name="asks" label={t('governing.field.asks')} hint={t('governing.field.asks.hint')} />
      <TextAreaField
        form={form}
        name="heard"
        label={t('governing.field.heard')}
        hint={t('governing.field.heard.hint')}
      />
    </>
  );
}
