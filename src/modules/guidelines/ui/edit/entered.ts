import { parseNumber } from '../../../../platform/i18n/index.ts';
import type { Condition } from '../../content/condition.ts';
import type { GuidelineContent } from '../../schema.ts';

/** A part while it is written: what was typed, never a converted value. */
export type EnteredPart = Readonly<Record<string, unknown>> & { readonly id: string };

/** A version while it is written. The lists that have fields hold typed text; the others stand as they are. */
export interface EnteredContent {
  readonly title: string;
  readonly governs: string;
  readonly source: Readonly<Record<string, string>>;
  readonly sections: readonly EnteredPart[];
  readonly limits: readonly EnteredPart[];
  readonly gates: readonly EnteredPart[];
  readonly templates: readonly EnteredPart[];
  readonly rest: Rest;
}

type Rest = Pick<GuidelineContent, (typeof REST)[number]>;

/** What is written as JSON: long lists that are changed seldom. */
export const REST = ['forms', 'checklists', 'exemptions', 'preferences', 'reasons', 'grounds', 'rules'] as const;
const FIELDED = ['sections', 'limits', 'gates', 'templates'] as const;
export type FieldedList = (typeof FIELDED)[number];

/** Fields typed as numbers, as names parted by commas, and those whose empty text means null. */
const NUMBERS = ['value', 'goodForMonths', 'withinDays', 'shortestNoticeDays', 'afterDays', 'answerWithinDays'];
const NAMES = ['kinds', 'satisfiedBy', 'arisesOn', 'acceptedBy', 'withdrawnBy'];
const NULLABLE = ['from', 'goodForMonths', 'countsFrom'];

/** What the fields hold when a version is opened. */
export function enteredFrom(content: GuidelineContent): EnteredContent {
  const { title, governs, source, sections, limits, gates, templates, ...rest } = content;
  const parts = (list: readonly object[]) => list.map((part) => typed(part) as EnteredPart);
  return {
    title,
    governs: governs.join(', '),
    source: Object.fromEntries(Object.entries(source).map(([field, value]) => [field, value ?? ''])),
    sections: parts(sections),
    limits: parts(limits),
    gates: parts(gates),
    templates: parts(templates),
    rest,
  };
}

/** What is sent: numbers read, names parted. What cannot be read is passed on as it is, and the server says what is wrong. */
export function contentFrom(entered: EnteredContent): unknown {
  const { title, governs, source, rest } = entered;
  const lists = FIELDED.map((list) => [list, entered[list].map((part) => sent(part, list))]);
  return {
    title,
    governs: namesIn(governs),
    source: Object.fromEntries(
      Object.entries(source).map(([field, text]) => [field, text.trim() === '' && field !== 'title' ? null : text]),
    ),
    ...Object.fromEntries(lists),
    ...rest,
  };
}

function typed(part: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part).map(([field, value]) => [field, typedField(field, value)]));
}

function typedField(field: string, value: unknown): unknown {
  if (value === null) return '';
  if (field === 'acceptsFrom')
    return typeof value === 'object' ? String((value as { daysBefore: number }).daysBefore) : value;
  if (field === 'when') return conditionsText(value as readonly Condition[]);
  if (field === 'remindOn' || NAMES.includes(field)) return (value as readonly unknown[]).join(', ');
  if (field === 'ladder') return (value as readonly object[]).map(typed);
  if (typeof value === 'number') return String(value).replace('.', ',');
  return value;
}

function sent(part: EnteredPart, list: FieldedList): unknown {
  return Object.fromEntries(Object.entries(part).map(([field, value]) => [field, sentField(field, value, list)]));
}

function sentField(field: string, value: unknown, list: FieldedList): unknown {
  if (field === 'ladder') return (value as readonly EnteredPart[]).map((rung) => sent(rung, list));
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '' && (NULLABLE.includes(field) || (field === 'section' && list === 'templates'))) return null;
  if (field === 'acceptsFrom') return /^\d+$/.test(text) ? { daysBefore: Number(text) } : text;
  if (field === 'when') return conditionsIn(text);
  if (field === 'remindOn') return namesIn(text).map((one) => parseNumber(one) ?? one);
  if (NAMES.includes(field)) return namesIn(text);
  if (NUMBERS.includes(field)) return parseNumber(text.replace('−', '-')) ?? text;
  return value;
}

function namesIn(text: string): string[] {
  return text
    .split(/[,;\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** A name that needs no quotes and is no number and no yes or no. */
const PLAIN = /^(?!true$|false$)[A-Za-z][\w.-]*$/;

/** `kind = remote-work; outcome = forbidden, partly-forbidden`; as JSON where that cannot be said so. */
function conditionsText(when: readonly Condition[]): string {
  const isPlain = when.every(
    ({ fact, is }) => PLAIN.test(fact) && is.every((one) => typeof one === 'string' && PLAIN.test(one)),
  );
  return isPlain ? when.map(({ fact, is }) => `${fact} = ${is.join(', ')}`).join('; ') : JSON.stringify(when);
}

function conditionsIn(text: string): unknown {
  if (text.startsWith('[')) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text
    .split(';')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [fact = '', values = ''] = one.split('=');
      return { fact: fact.trim(), is: namesIn(values) };
    });
}
