import type { z } from 'zod';
import type { Language, Translate } from '../../i18n/index.ts';
import type { sv } from '../texts.sv.ts';
import type { FieldKind } from './schema-fields.ts';

type Issue = z.core.$ZodIssue;

interface FieldInWords {
  /** The field's label as it reads inside a sentence. */
  readonly label: string;
  readonly kind: FieldKind | 'date' | 'choice';
  /** What the module wants said when nothing was filled in: "Skriv vad bisysslan består av". */
  readonly missing: string | undefined;
  /** A day of this year, for "till exempel". */
  readonly example: string;
  readonly language: Language;
}

/**
 * One sentence that says how to put right what a schema refused. A rule of ours says it itself, as on the server:
 * `.refine(…, { params: { sv: '…', en: '…' } })`.
 */
export function issueText(t: Translate<typeof sv>, issue: Issue, field: FieldInWords): string {
  const { label } = field;
  if (isNothing(issue.input)) return field.missing ?? missingText(t, field);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return t('ui.form.issue.whole-number', { label });
      return issue.expected === 'number' ? t('ui.form.issue.number', { label }) : t('ui.form.issue.other', { label });
    case 'too_big':
      return boundText(t, issue, Number(issue.maximum), label);
    case 'too_small':
      return boundText(t, issue, Number(issue.minimum), label);
    case 'invalid_format':
      if (issue.format === 'email') return t('ui.form.issue.email');
      return dateOrOther(t, field);
    case 'custom':
      return ownText(issue.params?.[field.language]) ?? dateOrOther(t, field);
    default:
      return dateOrOther(t, field);
  }
}

function ownText(text: unknown): string | undefined {
  return typeof text === 'string' ? text : undefined;
}

function dateOrOther(t: Translate<typeof sv>, { label, kind, example }: FieldInWords): string {
  return kind === 'date' ? t('ui.form.issue.date', { label, example }) : t('ui.form.issue.other', { label });
}

/** Left out, not ticked, or a list with nothing in it. */
function isNothing(input: unknown): boolean {
  return input === undefined || input === null || input === false || (Array.isArray(input) && input.length === 0);
}

function missingText(t: Translate<typeof sv>, { label, kind }: FieldInWords): string {
  if (kind === 'choice' || kind === 'many') return t('ui.form.issue.missing-choice', { label });
  if (kind === 'flag') return t('ui.form.issue.missing-flag', { label });
  return t(kind === 'file' ? 'ui.form.issue.missing-file' : 'ui.form.issue.missing', { label });
}

function boundText(
  t: Translate<typeof sv>,
  issue: { readonly code: 'too_big' | 'too_small'; readonly origin: string },
  n: number,
  label: string,
): string {
  const most = issue.code === 'too_big';
  if (issue.origin === 'file' && most) return t('ui.form.issue.file-too-big', { n: n / 1_000_000 });
  if (issue.origin === 'string') return t(most ? 'ui.form.issue.too-long' : 'ui.form.issue.too-short', { label, n });
  if (issue.origin === 'array') return t(most ? 'ui.form.issue.too-many' : 'ui.form.issue.too-few', { label, n });
  return t(most ? 'ui.form.issue.too-big' : 'ui.form.issue.too-small', { label, n });
}
