import { useLanguage, useTexts } from '../../../../platform/ui/index.ts';
import type { Origin } from '../../content/document.ts';
import type { Demand } from '../../content/gate.ts';
import { limit } from '../../content/limit.ts';
import type { RuleAnswer } from '../../content/rule.ts';
import type { WholePart } from '../../difference/schema.ts';
import { isRecord, isSame } from '../../difference/values.ts';
import { texts } from '../../texts.ts';
import { pageTexts } from '../texts.ts';
import { useNames } from '../version/names.ts';
import { usePartFacts } from '../version/part-facts.ts';
import { sv } from './texts.sv.ts';
import { differenceTexts } from './texts.ts';

type FieldKey = Extract<keyof typeof sv, `guidelines.field.${string}`>;

/** Names that the pages about a version have words for, and those that stand for a section of the guideline. */
const NAMED = [
  'holder',
  'to',
  'before',
  'about',
  'measure',
  'countsFrom',
  'fact',
  'is',
  'kinds',
  'outcomes',
  'governs',
  'question',
];
/** What makes up the one sentence of a limit. */
const RULE = ['per', 'comparison', 'value', 'unit'];
const ENTRIES = ['arisesOn', 'acceptedBy', 'withdrawnBy', 'satisfiedBy'];

/** What sections are called, by their id. */
export type Sections = ReadonlyMap<string, string>;

/** What parts and fields of two versions say, as text that can be compared word by word. */
export function useSaid(sections: Sections) {
  const t = useTexts(differenceTexts);
  const language = useLanguage();
  const words = useTexts(texts);
  const page = useTexts(pageTexts);
  const facts = usePartFacts();
  const { entry, name, role, kind } = useNames();

  /** "Värde", "Rubrik på svenska"; a field that we have no word for stands as it is. */
  function fieldName(field: string): string {
    return field
      .split('.')
      .map((one) => (`guidelines.field.${one}` in sv ? t(`guidelines.field.${one}` as FieldKey) : one))
      .join(', ');
  }

  function worded(field: string, text: string): string {
    if (field === 'section') return sections.get(text) ?? text;
    if (field === 'demand') return words(`guidelines.demand.${text as Demand}`);
    if (field === 'refusal') return words(`guidelines.refusal.${text as 'must' | 'may'}`);
    if (field === 'answer') return words(`guidelines.answer.${text as RuleAnswer}`);
    if (field === 'origin') return words(`guidelines.origin.${text as Origin}`);
    if (field === 'transition') return page(`guidelines.page.template.transition.${text as 'keep'}`);
    if (ENTRIES.includes(field)) return entry(text);
    if (!NAMED.includes(field)) return text;
    const inRole = role(text);
    if (inRole !== text) return inRole;
    return field === 'kinds' || field === 'governs' ? kind(text) : name(text);
  }

  /** A value of JSON in words: `{ afterDays: 7, to: 'director' }` as "Dagar efter: 7, till: Direktören". */
  function value(of: unknown, field = ''): string | undefined {
    if (of === undefined) return undefined;
    if (of === null) return t('guidelines.said.nothing');
    if (typeof of === 'boolean') return of ? t('guidelines.said.yes') : t('guidelines.said.no');
    if (typeof of === 'string') return worded(field, of);
    if (Array.isArray(of))
      return of.length === 0
        ? t('guidelines.said.none')
        : of.map((one) => value(one, field)).join(isRecord(of[0]) ? '; ' : ', ');
    if (isRecord(of)) {
      if ('sv' in of && 'en' in of) return String(of[language]);
      return Object.entries(of)
        .filter(([key, inside]) => key !== 'id' && inside !== null && !(Array.isArray(inside) && inside.length === 0))
        .map(([key, inside]) => `${fieldName(key).toLowerCase()}: ${value(inside, key)}`)
        .join(', ');
    }
    return String(of);
  }

  /** What a part is called: its heading or its title. */
  function partTitle(part: WholePart): string {
    if (typeof part.heading === 'string') return part.heading;
    return value(part.title) ?? part.id;
  }

  /** What a part says; beside another reading of it, only the fields in which the two differ. */
  function partText(part: WholePart, other: WholePart | undefined): string {
    const both = other !== undefined;
    return fieldsOf(part)
      .filter(([key, inside]) => key !== 'id' && (both ? !isSame(inside, fieldIn(other, key)) : isTold(key, inside)))
      .map(([key, inside]) =>
        key === 'text' && typeof inside === 'string' ? inside : `${fieldName(key)}: ${value(inside, key)}`,
      )
      .join('\n\n');
  }

  /** The fields of a part; those that are one sentence of a limit are told as that. */
  function fieldsOf(part: WholePart): [string, unknown][] {
    const read = limit.safeParse(part);
    if (!read.success) return Object.entries(part);
    return [...Object.entries(part).filter(([key]) => !RULE.includes(key)), ['rule', facts.limit(read.data)]];
  }

  function fieldIn(part: WholePart, key: string): unknown {
    return fieldsOf(part).find(([name]) => name === key)?.[1];
  }

  return { fieldName, value, partTitle, partText };
}

/** Of a part that came or went: not what it does not say, nor what its heading says already. */
function isTold(key: string, inside: unknown): boolean {
  return (
    !['kind', 'title', 'heading'].includes(key) && inside !== null && !(Array.isArray(inside) && inside.length === 0)
  );
}
