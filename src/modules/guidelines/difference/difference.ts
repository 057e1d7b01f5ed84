import type { GuidelineContent } from '../schema.ts';
import { paragraphEdits } from './paragraphs.ts';
import type { Difference, FieldChange, ListDifference, WholePart } from './schema.ts';
import { isParts, isRecord, isSame, type JsonRecord } from './values.ts';

/**
 * What reads otherwise in `b` than in `a`: fields one by one, section texts by paragraph, parts that came, went,
 * changed or moved. `applyDifference(a, difference(a, b))` reads as `b`.
 */
export function difference(a: GuidelineContent, b: GuidelineContent): Difference {
  return compareRecords(a, b);
}

/** Whether two versions read the same. */
export function isEmpty({ fields, texts, lists }: Difference): boolean {
  return fields.length === 0 && texts.length === 0 && lists.length === 0;
}

function compareRecords(a: JsonRecord, b: JsonRecord, within = ''): Difference {
  const found: Difference = { fields: [], texts: [], lists: [] };
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [from, to, field] = [a[key], b[key], within + key];
    if (isSame(from, to)) continue;
    if (isRecord(from) && isRecord(to)) {
      const inside = compareRecords(from, to, `${field}.`);
      found.fields.push(...inside.fields);
      found.texts.push(...inside.texts);
      found.lists.push(...inside.lists);
    } else if (isParts(from) && isParts(to)) found.lists.push(compareLists(field, from, to));
    else if (key === 'text' && typeof from === 'string' && typeof to === 'string')
      found.texts.push({ field, paragraphs: paragraphEdits(from, to) });
    else found.fields.push(fieldChange(field, from, to));
  }
  return found;
}

function fieldChange(field: string, from: unknown, to: unknown): FieldChange {
  return {
    field,
    ...(from === undefined ? {} : { from: from as FieldChange['from'] }),
    ...(to === undefined ? {} : { to: to as FieldChange['to'] }),
  };
}

function compareLists(list: string, from: readonly WholePart[], to: readonly WholePart[]): ListDifference {
  const old = new Map(from.map((part) => [part.id, part]));
  const young = new Set(to.map(({ id }) => id));
  const stayedThen = from.map(({ id }) => id).filter((id) => young.has(id));
  const stayedNow = to.map(({ id }) => id).filter((id) => old.has(id));
  return {
    list,
    added: to.flatMap((part, at) => (old.has(part.id) ? [] : { part, after: to[at - 1]?.id ?? null })),
    removed: from.filter(({ id }) => !young.has(id)),
    changed: to.flatMap((part) => {
      const before = old.get(part.id);
      if (before === undefined || isSame(before, part)) return [];
      return { id: part.id, difference: compareRecords(before, part) };
    }),
    order: isSame(stayedThen, stayedNow) ? null : stayedNow,
  };
}
