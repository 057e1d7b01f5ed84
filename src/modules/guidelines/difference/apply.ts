import { type GuidelineContent, guidelineContent } from '../schema.ts';
import { textAfter } from './paragraphs.ts';
import type { Difference, ListDifference, WholePart } from './schema.ts';
import { isParts, isRecord, type JsonRecord } from './values.ts';

/** The version that the difference leads to from `a`; throws zod's error when it does not lead to a version. */
export function applyDifference(a: GuidelineContent, found: Difference): GuidelineContent {
  return guidelineContent.parse(changedRecord(a, found));
}

function changedRecord(record: JsonRecord, { fields, texts, lists }: Difference): JsonRecord {
  const changed = structuredClone(record);
  for (const { field, to } of fields) put(changed, field, () => to);
  for (const { field, paragraphs } of texts) put(changed, field, () => textAfter(paragraphs));
  for (const list of lists) put(changed, list.list, (held) => changedList(isParts(held) ? held : [], list));
  return changed;
}

/** Sets what stands at `a.b.c`; undefined takes the name away. */
function put(record: JsonRecord, field: string, value: (held: unknown) => unknown): void {
  const path = field.split('.');
  const name = path.pop() ?? '';
  const holder = path.reduce<unknown>((inside, step) => (isRecord(inside) ? inside[step] : undefined), record);
  if (!isRecord(holder)) throw new RangeError(`the difference is not of this version: ${field}`);
  const next = value(holder[name]);
  if (next === undefined) Reflect.deleteProperty(holder, name);
  else Reflect.set(holder, name, next);
}

function changedList(list: readonly WholePart[], { added, removed, changed, order }: ListDifference): WholePart[] {
  const gone = new Set(removed.map(({ id }) => id));
  const changes = new Map(changed.map(({ id, difference }) => [id, difference]));
  const stayed = list
    .filter(({ id }) => !gone.has(id))
    .map((part) => {
      const change = changes.get(part.id);
      return change === undefined ? part : ({ ...changedRecord(part, change), id: part.id } as WholePart);
    });
  const places = new Map(order?.map((id, at) => [id, at]));
  const parts = stayed.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  for (const { part, after } of added) parts.splice(parts.findIndex(({ id }) => id === after) + 1, 0, part);
  return parts;
}
